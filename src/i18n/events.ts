/** Words for the events chapter. A value that is not here is shown as it came. */
export const eventsText = {
  title: 'Events',
  severities: { normal: 'Normal', warning: 'Warning' } as Readonly<Record<string, string>>,
  categories: {
    management: 'Management',
    monitor: 'Monitoring',
    security: 'Security',
    'system alarm': 'System alarm',
  } as Readonly<Record<string, string>>,
  columns: {
    time: 'Time',
    event: 'Event',
    severity: 'Severity',
    category: 'Category',
    source: 'Source',
    context: 'Context',
  },
  list: 'Events',
  placeholder: 'Event, source, date or context',
  filters: {
    severity: 'Severity',
    anySeverity: 'Any severity',
    category: 'Category',
    anyCategory: 'Any category',
  },
  partlyLoaded: (loaded: string, count: string) =>
    `The newest ${loaded} of ${count} events are loaded. Search and filters look through these.`,
  none: 'No events',
  noneText: 'Everything that is done to a cluster, or happens to it, is recorded here.',
  noneOfClusterText: 'Nothing happened to this cluster in the events that are loaded.',
  details: {
    id: 'Event id',
    name: 'Event name',
    source_id: 'Source id',
    source_type: 'Source type',
    subject: 'Subject',
    description: 'Description',
  },
}
