export const AlarmCoveragePage = () => null
