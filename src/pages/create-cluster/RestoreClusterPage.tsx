export const RestoreClusterPage = () => null
