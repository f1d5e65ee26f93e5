export const SnapshotPoliciesTab = () => null
