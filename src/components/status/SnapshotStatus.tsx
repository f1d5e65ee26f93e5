import { Group } from '@mantine/core'
import { snapshotStatus } from '../../contract/snapshot-rules.ts'
import type { Snapshot } from '../../contract/snapshots.ts'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { Badge } from './Badge.tsx'
import type { Tone } from '../../theme.ts'
import { ProgressBar } from './ProgressBar.tsx'

const tones: Readonly<Record<string, Tone>> = {
  CREATING: 'blue',
  AVAILABLE: 'green',
  UNAVAILABLE: 'red',
  RESTORING: 'blue',
  FROZEN: 'amber',
  POLICE_FROZEN: 'amber',
}

/** The state of a snapshot, with the percent that the service gives while it is being taken. */
export const SnapshotStatus = ({
  snapshot,
}: {
  snapshot: Pick<Snapshot, 'status' | 'progress'>
}) => {
  const status = snapshotStatus(snapshot)
  const label = snapshotsText.status[status] ?? snapshot.status
  const percent = Number.parseFloat(snapshot.progress ?? '')
  return (
    <Group gap={8} wrap="nowrap">
      <Badge tone={tones[status] ?? 'grey'} label={label} raw={snapshot.status} />
      {status === 'CREATING' && Number.isFinite(percent) && (
        <ProgressBar label={label} percent={percent} />
      )}
    </Group>
  )
}
