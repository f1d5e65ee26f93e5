import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { QueryState } from '../../../components/status/QueryState.tsx'
import type { Cluster } from '../../../contract/clusters.ts'
import type { Snapshot } from '../../../contract/snapshots.ts'
import { common } from '../../../i18n/common.ts'
import { useDraft } from '../../../lib/use-draft.ts'
import { useClusters, useNodeTypes } from '../../../queries/clusters.ts'
import { useClusterCns } from '../../../queries/node-change.ts'
import { useScope } from '../../../queries/scope.ts'
import { parseDraft } from '../new-cluster.ts'
import { RestoreForm } from './RestoreForm.tsx'
import { restoreDefaults, type Source } from './restore-source.ts'
import { useKnown } from '../wizard/use-known.ts'

/** The form with its draft, which outlives a reload. It starts with what is known of the source now. */
const RestoreDraft = ({ source }: { source: Source }) => {
  const { project_name, project_id } = useScope()
  const { names } = useKnown()
  const draft = useDraft(`restore.${project_name}.${project_id}.${source.snapshot.id}`, parseDraft)
  const [attempt, setAttempt] = useState(0)
  // What the service says of the snapshot meanwhile changes nothing in the form.
  const [opened] = useState(source)
  const [usual] = useState(() => restoreDefaults(opened, names))
  return (
    <RestoreForm
      key={attempt}
      source={opened}
      usual={usual}
      initial={{ ...usual, ...draft.restored }}
      restored={draft.restored !== undefined}
      onChange={draft.save}
      onCreated={draft.clear}
      onStartOver={() => {
        draft.clear()
        setAttempt(attempt + 1)
      }}
    />
  )
}

type Living = Source & { cluster: NonNullable<Source['cluster']> }

/** Waits for the CNs of the source; where they cannot be shown the form does without. */
const RestoreOfLiving = (source: Omit<Living, 'cns'>) => {
  const { data, isPending } = useClusterCns(source.cluster.id)
  if (isPending) return <Skeleton height={640} aria-label={common.loading} role="status" />
  return <RestoreDraft source={{ ...source, cns: data?.instances.length }} />
}

interface Props {
  snapshot: Snapshot
  clusters: readonly Cluster[]
}

/** A form that is open stays as it is where its source is deleted meanwhile. */
const RestoreOfListed = ({ snapshot, clusters }: Props) => {
  const flavors = useNodeTypes()
  const [cluster] = useState(() =>
    clusters.find(({ id, status }) => id === snapshot.cluster_id && status !== 'DELETED'),
  )
  if (!cluster) return <RestoreDraft source={{ snapshot, cluster, cns: undefined }} />
  return (
    <QueryState query={flavors} height={640}>
      {() => <RestoreOfLiving snapshot={snapshot} cluster={cluster} />}
    </QueryState>
  )
}

/** The restore of a snapshot, once it is known whether the cluster that it was taken of still exists. */
export const RestoreOfSource = ({ snapshot }: Pick<Props, 'snapshot'>) => (
  <QueryState query={useClusters()} height={640}>
    {({ clusters }) => <RestoreOfListed snapshot={snapshot} clusters={clusters} />}
  </QueryState>
)
