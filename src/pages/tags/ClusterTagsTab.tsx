export const ClusterTagsTab = () => null
