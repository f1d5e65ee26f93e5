import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { Badge } from '../../../components/status/Badge.tsx'
import { ChartFrame } from '../../../components/chart/ChartFrame.tsx'
import frame from '../../../components/page/panel.module.css'
import { policiesText } from '../../../i18n/snapshot-policies.ts'
import { scheduleWords } from '../../../i18n/snapshot-policy-words.ts'
import type { ChainState, PlannedPolicy } from '../backup-plan.ts'
import { day } from '../firing-time.ts'
import { largestGap } from '../promise.ts'
import { restoreDays, type RestoreDay } from './restore-points.ts'
import { RestoreTable } from './RestoreTable.tsx'
import preview from './Preview.module.css'
import classes from '../SnapshotPolicies.module.css'
import { formatSpan } from '../span.ts'
import type { RestorePoint } from '../taken-snapshots.ts'

const text = policiesText.points
const kinds = ['full', 'increments', 'hidden'] as const

const height = 96
const tableHeight = 240

/** The bars alone: a column a day, full snapshots at the bottom. */
const Bars = ({ days }: { days: readonly RestoreDay[] }) => {
  const total = ({ full, increments, hidden }: RestoreDay) => full + increments + hidden
  const top = Math.max(1, ...days.map(total))
  return (
    <div className={preview.bars}>
      <div className={preview.axis} aria-hidden>
        <span>{top}</span>
        <span>0</span>
      </div>
      <svg viewBox={`0 0 ${days.length} ${height}`} preserveAspectRatio="none" height={height}>
        {days.map((one, index) => {
          let y = height
          return (
            <g key={one.at}>
              <title>
                {`${scheduleWords.day(one.at)}: ${kinds.map((kind) => `${one[kind]} ${text.legend[kind]}`).join(', ')}`}
              </title>
              <rect className={preview.column} x={index} y={0} width={1} height={height} />
              {kinds.map((kind) => {
                const size = (one[kind] / top) * height
                y -= size
                return (
                  <rect
                    key={kind}
                    className={preview.bar}
                    data-kind={kind}
                    x={index + 0.1}
                    y={y}
                    width={0.8}
                    height={size}
                  />
                )
              })}
            </g>
          )
        })}
      </svg>
      <div className={preview.ends} aria-hidden>
        <span>{text.today}</span>
        <span>{scheduleWords.day(days.at(-1)?.at ?? 0)}</span>
      </div>
    </div>
  )
}

/** What holds once the retention has gone round. */
const steadyText = (days: readonly RestoreDay[], keep_day: number): string => {
  const steady = days.slice(keep_day + 1)
  const counts = steady.map(({ full, increments }) => full + increments)
  const [first] = steady
  const most = Math.max(...counts)
  if (!first || most === 0) return text.empty
  const reach = Math.min(...steady.map(({ at, oldest }) => (oldest ? at + day - oldest : 0)))
  return text.summary(Math.min(...counts), most, scheduleWords.day(first.at), formatSpan(reach))
}

interface Props {
  policies: readonly PlannedPolicy[]
  keep_day: number
  saved_keep_day: number
  auto_backup: boolean
  taken: readonly RestorePoint[]
  state: ChainState
  now: number
}

/** What a retention leaves to restore, day by day; it moves with the slider, before anything is saved. */
export const RestorePoints = ({ keep_day, saved_keep_day, now, ...plan }: Props) => {
  const { policies, auto_backup, taken, state } = plan
  const hour = Math.floor(now / 3_600_000) * 3_600_000
  const days = useMemo(
    () => restoreDays({ policies, keep_day, auto_backup, taken, state }, hour),
    [policies, keep_day, auto_backup, taken, state, hour],
  )
  const gap = auto_backup ? largestGap(policies, now) : undefined
  return (
    <section className={frame.panel} aria-labelledby="restore-points">
      <div className={classes.head}>
        <Title order={2} id="restore-points">
          {text.title}
        </Title>
        {keep_day !== saved_keep_day && <Badge tone="blue" label={text.unsaved} />}
      </div>
      <Text size="sm" c="dimmed" mb="xs">
        {text.subtitle(keep_day)}
      </Text>
      <ChartFrame
        legend={kinds.map((kind) => (
          <span key={kind} className={preview.key}>
            <span className={preview.swatch} data-kind={kind} /> {text.legend[kind]}
          </span>
        ))}
        summary={text.chart(days.length)}
        caption={text.title}
        chart={<Bars days={days} />}
        table={<RestoreTable days={days} />}
        height={tableHeight}
      />
      <Text size="sm" role="status">
        {steadyText(days, keep_day)}
      </Text>
      <Text size="sm">{gap === undefined ? text.noGap : text.gap(formatSpan(gap))}</Text>
    </section>
  )
}
