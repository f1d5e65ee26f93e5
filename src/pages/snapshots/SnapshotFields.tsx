import { SimpleGrid, Stack } from '@mantine/core'
import { Age } from '../../components/display/Age.tsx'
import { Definitions, type Definition } from '../../components/display/Definitions.tsx'
import type { Snapshot } from '../../contract/snapshots.ts'
import { snapshotText } from '../../i18n/snapshot-details.ts'
import { statusWord } from '../../i18n/status.ts'
import { formatDuration } from '../../lib/duration.ts'
import { formatSize, gbOfKb } from '../../lib/size.ts'
import { formatTime } from '../../lib/format.ts'
import { parseServiceTime } from '../../lib/time.ts'
import { retentionOf } from './retention.ts'
import { durationOf } from './snapshot-rows.ts'

const text = snapshotText.fields

const code = (label: string, value: string | null | undefined): Definition => ({
  label,
  value: value && <span className="mono">{value}</span>,
  copy: value,
})

const at = (label: string, date: Date | undefined): Definition => ({
  label,
  value: date && (
    <>
      {formatTime(date)} (<Age date={date} />)
    </>
  ),
})

const time = (label: string, value: string | null | undefined) => at(label, parseServiceTime(value))

const either = (label: string, value: boolean | null | undefined, yes: string, no: string) => ({
  label,
  value: typeof value === 'boolean' ? (value ? yes : no) : undefined,
})

const identity = (snapshot: Snapshot): Definition[] => {
  const { size, total_backup_size, bak_keep_day, bak_expected_start_time } = snapshot
  const duration = durationOf(snapshot)
  const retention = retentionOf(snapshot)
  return [
    code(text.id, snapshot.id),
    { label: text.name, value: snapshot.name, copy: snapshot.name },
    { label: text.description, value: snapshot.description },
    { label: text.size, value: typeof size === 'number' && formatSize(size) },
    {
      label: text.chainSize,
      value: typeof total_backup_size === 'number' && formatSize(gbOfKb(total_backup_size)),
    },
    time(text.started, snapshot.started),
    time(text.finished, snapshot.finished),
    { label: text.duration, value: duration !== undefined && formatDuration(duration) },
    time(text.updated, snapshot.updated),
    {
      label: text.keep,
      value: retention
        ? text.keepUntil(text.keepDays(retention.days), formatTime(retention.until))
        : typeof bak_keep_day === 'number'
          ? text.keepDays(bak_keep_day)
          : text.keepForever,
    },
    code(text.period, snapshot.bak_period),
    at(
      text.planned,
      typeof bak_expected_start_time === 'number' ? new Date(bak_expected_start_time) : undefined,
    ),
  ]
}

const backup = (snapshot: Snapshot): Definition[] => {
  const detail = snapshot.fine_grained_backup_detail
  return [
    { label: text.level, value: snapshot.backup_level },
    either(text.fineGrained, snapshot.fine_grained_backup, text.yes, text.no),
    ...(detail
      ? [
          { label: text.database, value: detail.database },
          { label: text.schemas, value: detail.schema_list.join(', ') },
          { label: text.tables, value: detail.table_list.join(', ') },
        ]
      : []),
    { label: text.device, value: snapshot.backup_device?.toUpperCase() },
    either(text.inplace, snapshot.support_inplace_restore, text.possible, text.impossible),
    code(text.backupKey, snapshot.backup_key),
    code(text.priorKey, snapshot.prior_backup_key),
    code(text.baseKey, snapshot.base_backup_key),
    { label: text.baseName, value: snapshot.base_backup_name, copy: snapshot.base_backup_name },
  ]
}

const source = ({ datastore, cluster_status, ...snapshot }: Snapshot): Definition[] => [
  { label: text.cluster, value: snapshot.cluster_name, copy: snapshot.cluster_name },
  code(text.clusterId, snapshot.cluster_id),
  {
    label: text.clusterStatus,
    value: cluster_status && statusWord(cluster_status),
  },
  { label: text.datastore, value: datastore?.type },
  { label: text.version, value: datastore?.version },
  { label: text.user, value: snapshot.db_user, copy: snapshot.db_user },
  { label: text.agent, value: snapshot.guest_agent_version },
]

/** Everything that the service says about a snapshot. */
export const SnapshotFields = ({ snapshot }: { snapshot: Snapshot }) => (
  <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
    <Definitions title={text.identity} items={identity(snapshot)} />
    <Stack gap="md">
      <Definitions title={text.backup} items={backup(snapshot)} />
      <Definitions title={text.source} items={source(snapshot)} />
    </Stack>
  </SimpleGrid>
)
