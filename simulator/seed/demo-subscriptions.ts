import { stableId } from '../state/ids.ts'
import type { Project } from '../state/project.ts'

/** Who is told of what from now on: nothing that lies in the past of the demo is sent. */
export const seedDemoSubscriptions = ({ id: project_id, tables }: Project): void => {
  const { alarm_subscriptions, event_subscriptions, topics, clusters } = tables
  const subscription = (name: string, topic_name: string, enable: 0 | 1 = 1) => ({
    id: stableId(`${project_id} subscription ${name}`),
    name,
    enable,
    notification_target: topics.all().find((topic) => topic.name === topic_name)?.id ?? '',
    notification_target_name: topic_name,
    language: 'en-us',
    time_zone: 'GMT+08:00',
  })
  alarm_subscriptions.put({
    ...subscription('urgent-to-on-call', 'dws-on-call'),
    alarm_level: 'urgent,important',
    alarm_detail: '',
  })
  alarm_subscriptions.put({
    ...subscription('disks-to-operations', 'dws-operations'),
    alarm_level: 'urgent,important,minor,prompt',
    alarm_detail: 'DWS_2000000006:important,DWS_2000000006:urgent',
  })
  const everything = { source_type: '', source_id: '', category: '', severity: '', tag: '' }
  event_subscriptions.put({
    ...subscription('failures-to-on-call', 'dws-on-call'),
    ...everything,
    severity: 'warning',
  })
  event_subscriptions.put({
    ...subscription('sales-changes', 'dws-reports', 0),
    ...everything,
    source_type: 'cluster',
    source_id: clusters.all().find(({ name }) => name === 'sales-reporting')?.id ?? '',
    category: 'management,security',
  })
}
