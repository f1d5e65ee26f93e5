export const SnapshotPage = () => null
