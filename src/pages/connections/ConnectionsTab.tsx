export const ConnectionsTab = () => null
