export const chartText = {
  showTable: 'Show as table',
  showChart: 'Show as chart',
  loadFailed: 'The chart could not be loaded. Its table still works.',
}
