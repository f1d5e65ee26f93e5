export const ClusterSnapshotsTab = () => null
