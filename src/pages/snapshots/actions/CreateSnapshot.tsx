import { Text } from '@mantine/core'
import { useState } from 'react'
import { whyNot } from '../../../components/cluster-actions/action.ts'
import { FailureNotice } from '../../../components/status/FailureNotice.tsx'
import { FormDialog } from '../../../components/form/FormDialog.tsx'
import { writeDialog } from '../../../components/form/write-dialog.ts'
import type { Cluster } from '../../../contract/clusters.ts'
import { createSnapshot, type Snapshot } from '../../../contract/snapshots.ts'
import { snapshotsText } from '../../../i18n/snapshots.ts'
import { formatDuration } from '../../../lib/duration.ts'
import { formatSize } from '../../../lib/size.ts'
import { useServiceNow } from '../../../lib/use-now.ts'
import { useScope } from '../../../queries/scope.ts'
import { useCreateSnapshot } from '../../../queries/snapshots.ts'
import { backupEstimate } from './backup-estimate.ts'
import { ClusterSelect } from './ClusterSelect.tsx'
import { NameFields, nameProblems, takenNames } from './NameFields.tsx'
import { suggestedName } from './suggested-name.ts'

const text = snapshotsText.create

interface Props {
  /** Those to choose from, or why they are not known; with `only` there is no choice. */
  clusters: readonly Cluster[]
  failed?: Error | null
  only?: Cluster
  /** Id of the one that is chosen at first. */
  chosen?: string
  /** Those that are listed: their names are taken, and their sizes tell how long the next one takes. */
  snapshots: readonly Snapshot[]
  onClose: () => void
}

const Estimate = ({ cluster, snapshots }: { cluster: Cluster; snapshots: readonly Snapshot[] }) => {
  const estimate = backupEstimate(snapshots, cluster)
  return (
    <Text size="sm">
      {estimate
        ? [
            text.estimate(
              formatDuration(estimate.reckoned),
              formatSize(estimate.size),
              estimate.nodes,
            ),
            estimate.took !== undefined && text.measured(formatDuration(estimate.took)),
          ]
            .filter(Boolean)
            .join(' ')
        : text.noEstimate}
    </Text>
  )
}

/** 5.5.1. The name follows the cluster until somebody types another one, or it was sent. */
export const CreateSnapshot = ({ clusters, only, chosen = '', snapshots, ...props }: Props) => {
  const { failed, onClose } = props
  const { project_id } = useScope()
  const now = useServiceNow()
  const [cluster_id, setCluster] = useState(only?.id ?? chosen)
  const [typed, setTyped] = useState<string>()
  const [description, setDescription] = useState('')
  const [sent, setSent] = useState<string>()
  const cluster = only ?? clusters.find(({ id }) => id === cluster_id)
  const write = useCreateSnapshot()
  const taken = takenNames(snapshots, write.isPending)
  const name = typed ?? (cluster ? suggestedName(cluster.name, now, taken) : '')
  const problems = nameProblems({ name, description }, taken)
  const { send, dialog } = writeDialog(createSnapshot, write, {
    ids: { project_id },
    done: text.done(name),
    onClose,
  })
  const untouched = typed === undefined && !cluster
  return (
    <FormDialog
      {...dialog}
      title={only ? text.titleOf(only.name) : text.title}
      confirm={snapshotsText.actions.create}
      blocked={
        !cluster ||
        whyNot('createSnapshot', cluster) !== undefined ||
        problems.name !== undefined ||
        problems.description !== undefined
      }
      onConfirm={() => {
        setTyped(name)
        setSent(name)
        send({
          body: { snapshot: { name, cluster_id, ...(description && { description }) } },
        })
      }}
    >
      {failed ? (
        <FailureNotice error={failed} />
      ) : (
        !only && <ClusterSelect clusters={clusters} value={cluster_id} onChange={setCluster} />
      )}
      <NameFields
        value={{ name, description }}
        problems={untouched ? { ...problems, name: undefined } : problems}
        sent={sent}
        error={dialog.error}
        onChange={(change) => {
          if (change.name !== undefined) setTyped(change.name)
          if (change.description !== undefined) setDescription(change.description)
        }}
      />
      {cluster && <Estimate cluster={cluster} snapshots={snapshots} />}
      <Text size="sm">{text.effect}</Text>
    </FormDialog>
  )
}
