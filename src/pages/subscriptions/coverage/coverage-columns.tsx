import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { Badge } from '../../../components/status/Badge.tsx'
import type { Tone } from '../../../theme.ts'
import type { Column } from '../../../components/list/DataTable.tsx'
import type { AlarmLevel } from '../../../contract/alarms.ts'
import { alarmsText } from '../../../i18n/alarms.ts'
import { coverageText as text } from '../../../i18n/coverage.ts'
import { paths } from '../../../paths.ts'
import { coverStates, type Cell, type CoverageRow, type CoverState } from './coverage.ts'
import classes from '../Subscriptions.module.css'

const tones: Readonly<Record<CoverState, Tone>> = {
  covered: 'green',
  partly: 'amber',
  off: 'orange',
  gap: 'red',
}

const names = ({ by }: Cell) => by.map(({ name, id }) => name || id).join(', ')

/** Where a gap is closed: by switching on what is off, or by a new subscription. */
const mendLink = (project_name: string, cell: Cell, level: AlarmLevel) => {
  const [first] = cell.by
  return cell.state === 'off' && first
    ? paths.alarmSubscriptions(project_name, { action: 'switch', id: first.id })
    : paths.alarmSubscriptions(project_name, { action: 'create', levels: level })
}

const Counts = ({ counts }: Cell) =>
  counts && counts.raised > 0 ? (
    <span className={counts.raised > counts.told ? classes.missed : classes.quiet}>
      {text.counts(counts.raised, counts.told)}
    </span>
  ) : null

interface CellProps {
  cell: Cell
  level: AlarmLevel
  project_name: string
}

const CoverageCell = ({ cell, level, project_name }: CellProps) => {
  return (
    <div className={classes.cell}>
      <div className={classes.state}>
        <Badge tone={tones[cell.state]} label={text.states[cell.state]} />
        <Counts {...cell} />
      </div>
      <span className={classes.by} title={names(cell)}>
        {names(cell)}{' '}
        {cell.state !== 'covered' && (
          <Anchor component={Link} to={mendLink(project_name, cell, level)} size="xs">
            {cell.state === 'off' ? text.switchOn : text.create(alarmsText.levels[level])}
          </Anchor>
        )}
      </span>
    </div>
  )
}

/** A column for the cluster, and one for each of these severities. */
export const coverageColumns = (
  project_name: string,
  levels: readonly AlarmLevel[],
): Column<CoverageRow>[] => [
  {
    key: 'cluster',
    title: text.cluster,
    value: ({ cluster }) => cluster.name.toLowerCase(),
    text: ({ cluster }) => cluster.name,
    cell: ({ cluster }) => (
      <Anchor
        component={Link}
        to={paths.cluster({ project_name, cluster_id: cluster.id })}
        size="sm"
      >
        {cluster.name}
      </Anchor>
    ),
  },
  ...levels.map((level): Column<CoverageRow> => ({
    key: level,
    title: alarmsText.levels[level],
    value: ({ cells }) => coverStates.indexOf(cells[level].state),
    text: ({ cells }) => {
      const cell = cells[level]
      const { counts } = cell
      return [
        text.states[cell.state],
        names(cell),
        counts && text.counts(counts.raised, counts.told),
      ]
        .filter(Boolean)
        .join('; ')
    },
    cell: ({ cells }) => <CoverageCell cell={cells[level]} {...{ level, project_name }} />,
  })),
]
