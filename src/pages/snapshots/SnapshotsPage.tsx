export const SnapshotsPage = () => null
