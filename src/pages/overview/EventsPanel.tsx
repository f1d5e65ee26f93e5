import { Text } from '@mantine/core'
import { Age } from '../../components/display/Age.tsx'
import { EventSeverityBadge } from '../../components/status/EventSeverityBadge.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { overviewText } from '../../i18n/overview.ts'
import { paths } from '../../paths.ts'
import { useLatestEvents } from '../../queries/events.ts'
import { useScope } from '../../queries/scope.ts'
import classes from './Overview.module.css'
import { Panel } from './Panel.tsx'

const text = overviewText.events
const latest = 8

/** The newest events. */
export const EventsPanel = () => {
  const { project_name } = useScope()
  return (
    <Panel
      id="events"
      title={text.title}
      more={{ to: paths.events(project_name), text: text.all }}
      wide
    >
      <QueryState query={useLatestEvents(latest)} height={300}>
        {({ events }) =>
          events.length === 0 ? (
            <Text size="sm">{text.none}</Text>
          ) : (
            <ul className={classes.list} aria-label={text.title}>
              {events.slice(0, latest).map((event) => (
                <li key={event.event_id} className={classes.row}>
                  <span title={event.context ?? ''}>
                    {event.display_name || event.name || event.event_id}
                  </span>
                  <span className={classes.quiet}>{event.source_name}</span>
                  {event.severity !== 'normal' && <EventSeverityBadge raw={event.severity} />}
                  <span className={`${classes.quiet} ${classes.end}`}>
                    <Age date={new Date(event.occur_time)} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Panel>
  )
}
