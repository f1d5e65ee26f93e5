import { Anchor, Button, Group, VisuallyHidden } from '@mantine/core'
import { Link } from 'react-router'
import { whyNot } from '../../../components/cluster-actions/action.ts'
import { Age } from '../../../components/display/Age.tsx'
import { Badge } from '../../../components/status/Badge.tsx'
import type { Tone } from '../../../theme.ts'
import type { Column } from '../../../components/list/DataTable.tsx'
import { failureOf } from '../../../components/status/failure.ts'
import { boardText as text } from '../../../i18n/backup-board.ts'
import { missing } from '../../../lib/format.ts'
import { formatSize } from '../../../lib/size.ts'
import { paths } from '../../../paths.ts'
import { verdicts, type BoardRow, type Verdict } from './board-rows.ts'
import { scheduleText } from '../schedule-words.ts'
import classes from './BackupBoard.module.css'
import { formatSpan } from '../span.ts'

export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  kept: 'green',
  late: 'red',
  no_backup: 'red',
  no_policy: 'amber',
  unknown: 'grey',
  loading: 'blue',
}

const VerdictCell = ({ row }: { row: BoardRow }) => {
  const { verdict, error, name, refetch } = row
  return (
    <Group gap={6} wrap="nowrap">
      <Badge
        tone={verdictTones[verdict]}
        label={text.verdicts[verdict]}
        raw={
          verdict === 'unknown' && error
            ? `${text.why.unknown} ${failureOf(error).error_code} ${failureOf(error).error_msg}`
            : text.why[verdict]
        }
      />
      {verdict === 'unknown' && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.retry(name)}
          onClick={() => void refetch()}
        >
          {text.tryAgain}
        </Button>
      )}
    </Group>
  )
}

const typeOf = ({ last }: BoardRow) => {
  if (!last) return undefined
  return last.manual ? `${text.full}, ${text.manual}` : last.full ? text.full : text.increment
}

/** All policies in words, for a tooltip and for a file. */
const schedules = ({ plan }: BoardRow) =>
  plan?.backup_strategies
    .map(
      ({ policy_name, backup_strategy }) =>
        `${policy_name ?? ''}: ${scheduleText(backup_strategy ?? '')}`,
    )
    .join('\n')

/** Columns of the board. */
export const boardColumns = (project_name: string): Column<BoardRow>[] => [
  {
    key: 'cluster',
    title: text.columns.cluster,
    value: ({ name }) => name.toLowerCase(),
    text: ({ name }) => name,
    cell: ({ id, name }) => (
      <Anchor component={Link} size="sm" to={paths.cluster({ project_name, cluster_id: id })}>
        {name}
      </Anchor>
    ),
  },
  {
    key: 'verdict',
    title: text.verdict,
    value: ({ verdict }) => verdicts.indexOf(verdict),
    text: ({ verdict }) => text.verdicts[verdict],
    cell: (row) => <VerdictCell row={row} />,
  },
  {
    key: 'last',
    title: text.columns.last,
    // Sorted by age: the oldest, and none at all, come last.
    value: ({ last }) => (last ? -last.at : Infinity),
    text: ({ last }) => last && new Date(last.at).toISOString(),
    cell: ({ id, name, last }) =>
      last ? (
        <Anchor
          component={Link}
          size="sm"
          className={classes.relative}
          to={paths.cluster({ project_name, cluster_id: id }, 'snapshots')}
        >
          <Age date={new Date(last.at)} />
          <VisuallyHidden>, {text.snapshotsOf(name)}</VisuallyHidden>
        </Anchor>
      ) : (
        text.never
      ),
  },
  {
    key: 'promise',
    title: text.columns.promise,
    value: ({ promise }) => promise,
    text: ({ promise }) => promise && formatSpan(promise),
    cell: ({ promise }) => (promise === undefined ? missing : formatSpan(promise)),
  },
  {
    key: 'type',
    title: text.columns.type,
    optional: true,
    value: typeOf,
    cell: (row) => typeOf(row) ?? missing,
  },
  {
    key: 'policies',
    title: text.columns.policies,
    value: ({ plan }) => (plan?.auto_backup ? plan.backup_strategies.length : -1),
    text: schedules,
    cell: (row) =>
      row.plan ? (
        <Anchor
          component={Link}
          size="sm"
          className={classes.relative}
          title={schedules(row) || undefined}
          to={paths.cluster({ project_name, cluster_id: row.id }, 'snapshot-policies')}
        >
          {text.policies(row.plan.backup_strategies.length, row.plan.auto_backup ?? false)}
          <VisuallyHidden>, {text.policiesOf(row.name)}</VisuallyHidden>
        </Anchor>
      ) : (
        missing
      ),
  },
  {
    key: 'keep',
    title: text.columns.keep,
    optional: true,
    numeric: true,
    value: ({ plan }) => plan?.keep_day ?? undefined,
    cell: ({ plan }) => (plan?.keep_day == null ? missing : text.days(plan.keep_day)),
  },
  {
    key: 'manual',
    title: text.columns.manual,
    optional: true,
    numeric: true,
    value: ({ manual }) => manual,
    cell: ({ manual }) => manual,
  },
  {
    key: 'total',
    title: text.columns.total,
    optional: true,
    numeric: true,
    value: ({ size_gb }) => size_gb,
    cell: ({ size_gb }) => (size_gb === 0 ? missing : formatSize(size_gb)),
  },
  {
    key: 'failed',
    title: text.columns.failed,
    optional: true,
    value: ({ failed_at }) => failed_at,
    text: ({ failed_at }) => failed_at && new Date(failed_at).toISOString(),
    cell: ({ failed_at }) => (
      <Age date={failed_at === undefined ? undefined : new Date(failed_at)} />
    ),
  },
  {
    key: 'actions',
    title: text.columns.actions,
    cell: ({ id, name, cluster }) =>
      whyNot('createSnapshot', cluster) === undefined ? (
        <Anchor
          component={Link}
          size="sm"
          aria-label={text.createOf(name)}
          to={paths.cluster({ project_name, cluster_id: id }, 'snapshots', { action: 'create' })}
        >
          {text.create}
        </Anchor>
      ) : (
        <span title={whyNot('createSnapshot', cluster)}>{missing}</span>
      ),
  },
]
