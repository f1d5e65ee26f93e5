/** What the subscriptions to alarms and those to events are called, and what they choose by. */
const alarms = {
  title: 'Alarm subscriptions',
  none: 'No alarm subscriptions',
  noneText:
    'A subscription sends every alarm of the severities that you choose to an SMN topic, whose members get a mail, a text message or a call. Without one, an alarm is only seen by who looks at this console.',
  causes: 'alarms',
  matches: (count: number, total: number) =>
    total === 0
      ? 'No alarm was raised in the last 7 days.'
      : `${count} of the ${total === 1 ? 'one alarm' : `${total} alarms`} of the last 7 days would have been sent.`,
  unknown: 'The alarms cannot be loaded, so it is not known which would have been sent.',
}
const events = {
  title: 'Event subscriptions',
  none: 'No event subscriptions',
  noneText:
    'A subscription sends every event that you choose, such as each failure of an operation, to an SMN topic, whose members get a mail, a text message or a call.',
  causes: 'events',
  matches: (count: number, total: number) =>
    total === 0
      ? 'No event happened in the last 7 days.'
      : `${count} of the ${total === 1 ? 'one event' : `${total} events`} of the last 7 days would have been sent.`,
  unknown: 'The events cannot be loaded, so it is not known which would have been sent.',
}
export type SubscriptionWords = typeof alarms

export const subscriptionsText = {
  alarms,
  events,
  list: 'Subscriptions',
  what: 'subscriptions',
  placeholder: 'Name, topic or id',
  create: 'Create subscription',
  created: 'Subscription created',
  change: 'Change subscription',
  changed: 'Subscription changed',
  columns: {
    name: 'Name',
    state: 'State',
    severity: 'Severity',
    single: 'Only these alarms',
    category: 'Category',
    source: 'Source',
    tag: 'Tag',
    topic: 'SMN topic',
    matches: 'Matches, 7 days',
    time_zone: 'Time zone',
    language: 'Language',
    actions: 'Actions',
  },
  all: 'All',
  on: 'On',
  off: 'Off',
  filters: {
    state: 'State',
    anyState: 'On or off',
    topic: 'SMN topic',
    anyTopic: 'Any topic',
  },
  edit: 'Change',
  delete: 'Delete',
  of: (action: string, name: string) => `${action} ${name}`,
  showMatches: (count: number, name: string) =>
    `${count === 1 ? 'One match' : `${count} matches`} of ${name}`,
  switchOf: (name: string) => `${name} is on`,
  switch: {
    on: {
      title: (name: string) => `Switch on ${name}`,
      confirm: 'Switch on subscription',
      done: 'Subscription switched on',
      impact: (topic: string, causes: string) =>
        `From now on ${topic} is told of the ${causes} that match. What happened before is not sent.`,
    },
    off: {
      title: (name: string) => `Switch off ${name}`,
      confirm: 'Switch off subscription',
      done: 'Subscription switched off',
      impact: (topic: string, causes: string) =>
        `${topic} is no longer told of the ${causes} that match, until it is switched on again.`,
    },
    week: (count: number, causes: string) =>
      `In the last 7 days ${count === 1 ? `one of the ${causes}` : `${count} ${causes}`} matched.`,
  },
  remove: {
    title: (name: string) => `Delete ${name}`,
    confirm: 'Delete subscription',
    done: 'Subscription deleted',
    impact: (topic: string, causes: string) =>
      `${topic} is no longer told of the ${causes} that match. The topic and its members stay.`,
    again: 'To have it back, create it again.',
  },
  form: {
    name: 'Name',
    nameHelp:
      'Up to 256 letters, digits, hyphens and underscores, starting with a letter or digit.',
    topic: 'SMN topic',
    topicHelp: 'Who is told. Its members are managed in SMN.',
    urnHelp: 'A URN such as urn:smn:region:project:topic.',
    byHand: 'Enter the URN instead',
    listFailed: (error_code: string) =>
      `The list of topics cannot be shown (${error_code}). Enter the URN.`,
    time_zone: 'Time zone of the messages',
    time_zoneHelp: 'GMT, or an offset such as GMT+08:00.',
    language: 'Language of the messages',
    languages: { 'en-us': 'English', 'zh-cn': 'Chinese' },
    enable: 'Send messages',
    severities: 'Severities',
    categories: 'Categories',
    sourceTypes: 'Source types',
    everything: 'Nothing ticked means all of them.',
    single: 'Only these alarms',
    singleHelp:
      'Empty means every alarm. Otherwise an alarm id and a severity, as in DWS_2000000006:urgent.',
    sources: 'Only these clusters',
    sourcesHelp: 'Empty means every source. The events of a snapshot name its cluster.',
    gone: (id: string) => `${id} (not in the list of clusters)`,
    tag: 'Tag',
    tagHelp: 'A text of your own, kept with the subscription.',
    showMatches: 'Show them',
    hideMatches: 'Hide them',
  },
  matchesTitle: (name: string) => `Matches of ${name} in the last 7 days`,
  match: { what: 'What', where: 'Where', severity: 'Severity', when: 'When' },
  noMatches: 'Nothing of the last 7 days matches.',
  wouldBe: 'The subscription is off: none of these was sent.',
}
