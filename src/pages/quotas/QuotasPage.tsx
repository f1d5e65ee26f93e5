export const QuotasPage = () => null
