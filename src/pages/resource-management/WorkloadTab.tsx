export const WorkloadTab = () => null
