import { Alert, Button, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import frame from '../../../components/page/panel.module.css'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import { scheduleWords } from '../../../i18n/snapshot-policy-words.ts'
import { nextFirings, type ChainState, type PlannedPolicy } from '../backup-plan.ts'
import { FiringList } from './FiringList.tsx'
import { isLocalUtc } from '../local-clock.ts'
import preview from './Preview.module.css'
import classes from '../SnapshotPolicies.module.css'
import { weekGrid } from './week-grid.ts'
import { WeekTable } from './WeekTable.tsx'

const text = policiesText.calendar

const count = 30
const mostWeeks = 6

interface Props {
  policies: readonly PlannedPolicy[]
  auto_backup: boolean
  state: ChainState
  /** The policy that is being edited, if any. */
  draft_id: string | undefined
  now: number
}

const Legend = () => (
  <div className={preview.legend} aria-hidden>
    {(['full', 'increment', 'none'] as const).map((takes) => (
      <span key={takes} className={preview.key}>
        <span className={preview.swatch} data-takes={takes} /> {text.legend[takes]}
      </span>
    ))}
    <span className={preview.key}>
      <span className={preview.swatch} data-takes="increment" data-near /> {text.legend.near}
    </span>
  </div>
)

/** When all policies of the cluster fire next, with the one that is being edited: what each takes, skips and collisions. */
export const FiringCalendar = ({ policies, auto_backup, state, draft_id, now }: Props) => {
  const [asList, setAsList] = useState(false)
  // The clock ticks every ten seconds; what fires next changes by the minute.
  const minute = Math.floor(now / 60_000) * 60_000
  const firings = useMemo(
    () => nextFirings(policies, { from: minute, state }, count),
    [policies, minute, state],
  )
  const weeks = useMemo(() => weekGrid(firings, minute, mostWeeks), [firings, minute])
  const shown = weeks.flat().reduce((sum, date) => sum + date.firings.length, 0)
  const last = firings.at(-1)
  const taken = firings.filter(({ takes }) => takes).length
  return (
    <section className={frame.panel} aria-labelledby="policy-calendar">
      <div className={classes.head}>
        <Title order={2} id="policy-calendar">
          {text.title}
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            setAsList(!asList)
          }}
        >
          {asList ? text.asCalendar : text.asList}
        </Button>
      </div>
      {!auto_backup && (
        <Alert color="yellow" variant="light" mb="sm">
          {text.off}
        </Alert>
      )}
      {last === undefined ? (
        <Text size="sm">{text.none}</Text>
      ) : asList ? (
        <FiringList firings={firings} withHere={!isLocalUtc(now)} />
      ) : (
        <>
          <WeekTable {...{ weeks, now, draft_id }} />
          {shown < firings.length && (
            <Text size="xs" c="dimmed" mt={4}>
              {text.more(firings.length - shown, scheduleWords.month(last.at))}
            </Text>
          )}
          <Legend />
        </>
      )}
      {last && (
        <Text size="sm" mt={4}>
          {text.facts(
            taken,
            firings.length - taken,
            firings.filter(({ near, takes }) => takes && near.length > 0).length,
          )}
        </Text>
      )}
      <details className={classes.details}>
        <summary>{text.rulesTitle}</summary>
        <ul>
          {text.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}
