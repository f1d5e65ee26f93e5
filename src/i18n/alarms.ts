import type { AlarmLevel } from '../contract/alarms.ts'

export const alarmsText = {
  title: 'Alarms',
  levels: {
    urgent: 'Urgent',
    important: 'Important',
    minor: 'Minor',
    prompt: 'Prompt',
  } as Readonly<Record<AlarmLevel, string>>,
  noLevel: 'No severity',
  open: 'Open',
  cleared: 'Cleared',
  columns: {
    name: 'Name',
    severity: 'Severity',
    cluster: 'Cluster',
    status: 'Status',
    raised: 'Raised',
    message: 'Message',
  },
  list: 'Alarms',
  listTitle: 'Alarms of the last 30 days',
  placeholder: 'Name, cluster, date or message',
  filters: {
    severity: 'Severity',
    anySeverity: 'Any severity',
    status: 'Status',
    anyStatus: 'Any status',
    cluster: 'Cluster',
    anyCluster: 'Any cluster',
    day: 'Day',
    anyDay: 'Any day',
  },
  what: 'alarms',
  none: 'No alarms',
  noneText:
    'The service raises an alarm when a measurement passes its threshold, and keeps it for 30 days. Nothing was raised in that time.',
  noneOfClusterText: 'Nothing was raised for this cluster in the alarms that are loaded.',
  details: {
    id: 'Alarm id',
    source: 'Source',
    location: 'Location',
    resource: 'Resource id',
    guide: 'Guide',
    openGuide: 'How to handle this alarm (Huawei Cloud guide, opens a new tab)',
  },
  chart: {
    title: 'Alarms raised in the last 7 days',
    caption: 'Alarms raised per day and severity, days in UTC',
    date: 'Date',
    total: 'Total',
    filterBy: (level: string) => `Show only ${level.toLowerCase()} alarms`,
    filterByDay: (level: string, day: string) =>
      `Show only ${level.toLowerCase()} alarms of ${day}`,
    summary: (total: number, days: number) =>
      `Stacked bars: ${total === 1 ? 'one alarm' : `${total} alarms`} in ${days} days. The table has the numbers.`,
  },
}
