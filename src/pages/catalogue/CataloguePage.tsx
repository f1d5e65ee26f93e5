export const CataloguePage = () => null
