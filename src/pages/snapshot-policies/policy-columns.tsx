import { ActionIcon, Group } from '@mantine/core'
import type { Column } from '../../components/list/DataTable.tsx'
import { Age } from '../../components/display/Age.tsx'
import { Icon, type IconName } from '../../components/display/Icon.tsx'
import type { BackupStrategy } from '../../contract/snapshot-policies.ts'
import { policiesText } from '../../i18n/snapshot-policies.ts'
import { formatTime, missing } from '../../lib/format.ts'
import { parseServiceTime } from '../../lib/time.ts'
import { disagrees, nextFiring } from './firing-time.ts'
import { isLocalUtc, localTime, localZone } from './local-clock.ts'
import { scheduleText } from './schedule-words.ts'
import classes from './SnapshotPolicies.module.css'

const text = policiesText

const nameOf = ({ policy_name, policy_id }: BackupStrategy) => policy_name ?? policy_id

/** The service's next time; what the schedule says instead, where the two differ. */
const NextTime = ({ policy, now }: { policy: BackupStrategy; now: number }) => {
  const { next_fire_time: next, backup_strategy, time_zone_offset } = policy
  if (next == null) return <>{text.never}</>
  const strategy = backup_strategy ?? ''
  const ours = nextFiring(strategy, now)
  const time = formatTime(new Date(next))
  return (
    <>
      <time
        dateTime={new Date(next).toISOString()}
        title={isLocalUtc(now) ? undefined : `${localTime(next)} (${localZone()})`}
      >
        {time}
      </time>
      {disagrees(strategy, next, now) && (
        <span className={classes.disagrees} role="note">
          {text.disagrees(
            time,
            ours === undefined ? text.never.toLowerCase() : formatTime(new Date(ours)),
            time_zone_offset ?? 0,
          )}
        </span>
      )}
    </>
  )
}

interface RowButtonProps {
  icon: IconName
  label: string
  policy: BackupStrategy
  onClick: (policy: BackupStrategy) => void
}

const RowButton = ({ icon, label, policy, onClick }: RowButtonProps) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    aria-label={label}
    title={label}
    onClick={() => {
      onClick(policy)
    }}
  >
    <Icon name={icon} />
  </ActionIcon>
)

interface Options {
  auto_backup: boolean
  now: number
  onEdit: (policy: BackupStrategy) => void
  onCopy: (policy: BackupStrategy) => void
  onDelete: (policy: BackupStrategy) => void
}

/** Columns of the policies of a cluster. */
export const policyColumns = (options: Options): Column<BackupStrategy>[] => [
  {
    key: 'name',
    title: text.columns.name,
    value: (policy) => nameOf(policy).toLowerCase(),
    cell: nameOf,
  },
  {
    key: 'schedule',
    title: text.columns.schedule,
    cell: ({ backup_strategy }) => (
      <div className={classes.schedule}>
        {scheduleText(backup_strategy ?? missing)}
        <code>{backup_strategy}</code>
      </div>
    ),
  },
  {
    key: 'type',
    title: text.columns.type,
    value: ({ backup_type }) => backup_type ?? undefined,
    cell: ({ backup_type }) => text.types[backup_type ?? ''] ?? backup_type ?? missing,
  },
  {
    key: 'level',
    title: text.columns.level,
    value: ({ backup_level }) => backup_level ?? undefined,
    cell: ({ backup_level, backup_database }) => {
      const level = backup_level || 'cluster'
      return text.levelOf(text.levels[level] ?? level, backup_database)
    },
  },
  {
    key: 'next',
    title: text.columns.next,
    value: ({ next_fire_time }) => next_fire_time ?? undefined,
    cell: (policy) =>
      options.auto_backup ? <NextTime policy={policy} now={options.now} /> : text.off,
  },
  {
    key: 'updated',
    title: text.columns.updated,
    value: ({ update_time }) => update_time ?? undefined,
    cell: ({ update_time }) => <Age date={parseServiceTime(update_time)} />,
  },
  {
    key: 'actions',
    title: text.columns.actions,
    cell: (policy) => (
      <Group gap={4} wrap="nowrap">
        <RowButton
          icon="edit"
          label={text.edit(nameOf(policy))}
          policy={policy}
          onClick={options.onEdit}
        />
        <RowButton
          icon="copy"
          label={text.copy.action(nameOf(policy))}
          policy={policy}
          onClick={options.onCopy}
        />
        <RowButton
          icon="close"
          label={text.remove(nameOf(policy))}
          policy={policy}
          onClick={options.onDelete}
        />
      </Group>
    ),
  },
]
