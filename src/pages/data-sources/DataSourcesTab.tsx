export const DataSourcesTab = () => null
