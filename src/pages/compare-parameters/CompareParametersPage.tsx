export const CompareParametersPage = () => null
