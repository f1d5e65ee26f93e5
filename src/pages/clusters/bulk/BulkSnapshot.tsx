import { Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { BulkDialog } from '../../../components/bulk/BulkDialog.tsx'
import { eligibilityOf } from '../../../components/bulk/eligibility.ts'
import { PlanTable } from '../../../components/bulk/PlanTable.tsx'
import { PlanText } from '../../../components/bulk/PlanText.tsx'
import { fieldError } from '../../../components/cluster-actions/field-error.ts'
import type { Column } from '../../../components/list/DataTable.tsx'
import { createSnapshot, SnapshotDescription } from '../../../contract/snapshots.ts'
import { bulkText } from '../../../i18n/bulk.ts'
import { useServiceNow } from '../../../lib/use-now.ts'
import { useCreateSnapshots, useSnapshots } from '../../../queries/snapshots.ts'
import type { BulkProps } from './props.ts'
import { patternOf, snapshotNames, type NamedSnapshot } from './snapshot-names.ts'

const text = bulkText.snapshotDialog

const columns: Column<NamedSnapshot>[] = [
  { key: 'cluster', title: text.cluster, cell: ({ cluster }) => cluster.name },
  { key: 'name', title: text.name, cell: ({ name }) => <span className="mono">{name}</span> },
  {
    key: 'check',
    title: text.check,
    cell: ({ problem }) => <PlanText bad={!!problem}>{problem ?? text.fine}</PlanText>,
  },
]

/** 5.5.1 on many clusters. */
export const BulkSnapshot = ({ clusters, onClose }: BulkProps) => {
  const { send, settle } = useCreateSnapshots()
  const now = useServiceNow()
  const [pattern, setPattern] = useState(() => patternOf(now))
  const [description, setDescription] = useState('')
  // Without an answer the service alone knows which names are taken.
  const snapshots = useSnapshots().data?.snapshots
  const eligibility = useMemo(() => eligibilityOf('createSnapshot', clusters), [clusters])
  const rows = useMemo(() => {
    const existing = new Set(snapshots?.map(({ name }) => name ?? ''))
    return snapshotNames(eligibility.eligible, pattern.trim(), existing)
  }, [snapshots, eligibility, pattern])
  const fine = rows.filter(({ problem }) => problem === undefined)
  const bad = rows.length - fine.length
  const problem = fieldError(SnapshotDescription, description)
  return (
    <BulkDialog
      title={text.title(clusters.length)}
      confirm={text.confirm(fine.length)}
      tier="L1"
      impact={text.impact}
      eligibility={eligibility}
      request={bulkText.requests(fine.length, createSnapshot)}
      blocked={problem !== undefined}
      jobs={fine.map(({ cluster: { id, name }, name: snapshot }) => ({
        id,
        name,
        send: () =>
          send({
            body: {
              snapshot: { name: snapshot, cluster_id: id, ...(description && { description }) },
            },
          }),
      }))}
      settle={settle}
      fileName="snapshots-result"
      onClose={onClose}
    >
      <TextInput
        label={text.pattern}
        description={text.patternHelp}
        value={pattern}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setPattern(event.currentTarget.value)
        }}
      />
      <TextInput
        label={text.description}
        value={description}
        error={problem}
        onChange={(event) => {
          setDescription(event.currentTarget.value)
        }}
      />
      {rows.length > 0 && (
        <div>
          <PlanTable label={text.plan} rows={rows} columns={columns} />
          <Text size="sm" mt={6} role="status" c="var(--mantine-color-error)">
            {bad > 0 && text.problems(bad)}
          </Text>
        </div>
      )}
    </BulkDialog>
  )
}
