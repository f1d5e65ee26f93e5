import { Group } from '@mantine/core'
import type { Cluster } from '../../contract/clusters.ts'
import { isTaskFailed, subStatuses } from '../../contract/cluster-status.ts'
import { statusText, statusWord } from '../../i18n/status.ts'
import { Badge } from './Badge.tsx'
import type { Tone } from '../../theme.ts'

const statusTones: Readonly<Record<string, Tone>> = {
  AVAILABLE: 'green',
  ACTIVE: 'green',
  CREATING: 'blue',
  DELETING: 'blue',
  CREATE_FAILED: 'red',
  'CREATION FAILED': 'red',
  FAILED: 'red',
  UNAVAILABLE: 'red',
  DELETE_FAILED: 'red',
}
const subStatusTones: Readonly<Record<string, Tone>> = {
  NORMAL: 'green',
  REDISTRIBUTING: 'blue',
  READONLY: 'amber',
  UNBALANCED: 'amber',
  DEGRADED: 'amber',
  'REDISTRIBUTION-FAILURE': 'red',
}

export const StatusBadge = ({ status }: { status: string }) => (
  <Badge tone={statusTones[status] ?? 'grey'} label={statusWord(status)} raw={status} />
)

type Stated = Pick<Cluster, 'status' | 'sub_status' | 'task_status' | 'action_progress'>

/** Layers one to three: status, what is not normal about it, and the mark of a task that failed. */
export const ClusterBadges = ({ cluster }: { cluster: Stated }) => (
  <Group gap={4} wrap="nowrap">
    <StatusBadge status={cluster.status} />
    {subStatuses(cluster)
      .filter((token) => token !== 'NORMAL')
      .map((token) => (
        <Badge
          key={token}
          tone={subStatusTones[token] ?? 'grey'}
          label={statusWord(token)}
          raw={token}
        />
      ))}
    {isTaskFailed(cluster) && cluster.task_status && (
      <Badge tone="red" label={statusWord(cluster.task_status)} raw={cluster.task_status} />
    )}
  </Group>
)

const parameterTones: Readonly<Record<string, Tone>> = {
  'In-Sync': 'green',
  Applying: 'blue',
  'Pending-Reboot': 'amber',
  'Sync-Failure': 'red',
}

/** Layer four: whether the parameters are in effect. */
export const ParameterBadge = ({ status }: { status: string }) => (
  <Badge
    tone={parameterTones[status] ?? 'grey'}
    label={statusText.parameters[status] ?? status}
    raw={status}
  />
)
