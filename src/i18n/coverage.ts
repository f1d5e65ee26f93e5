/** Words of the matrix that shows who is told of which alarms. */
export const coverageText = {
  title: 'Alarm coverage',
  explanation:
    'Who is told of an alarm, for each cluster and severity. A gap is a severity that no subscription sends while it is on. Counts are of the last 7 days: alarms that were raised, and those that a subscription which is on matches.',
  countsUnknown: 'The alarms cannot be loaded: it is not known how many were raised and matched.',
  list: 'Coverage',
  placeholder: 'Cluster or id',
  cluster: 'Cluster',
  states: {
    covered: 'Covered',
    partly: 'Named alarms only',
    off: 'Subscription off',
    gap: 'Nobody is told',
  },
  counts: (raised: number, told: number) =>
    raised === 0 ? 'none raised' : `${raised} raised, ${told} matched`,
  gaps: (gaps: number, cells: number) =>
    gaps === 0
      ? 'Somebody is told of every severity of every cluster.'
      : `${gaps === 1 ? 'One gap' : `${gaps} gaps`} in ${cells} combinations of cluster and severity.`,
  onlyGaps: 'Only gaps',
  create: (level: string) => `Subscribe to ${level.toLowerCase()} alarms`,
  switchOn: 'Switch on',
  noClusters: 'No clusters',
  noClustersText:
    'Alarms come from clusters. As soon as there is one, this shows who is told of its alarms.',
}
