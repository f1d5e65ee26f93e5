import { Select, Text } from '@mantine/core'
import { whyNot } from '../../../components/cluster-actions/action.ts'
import type { Cluster } from '../../../contract/clusters.ts'
import { snapshotsText } from '../../../i18n/snapshots.ts'

const text = snapshotsText.create

interface Props {
  clusters: readonly Cluster[]
  value: string
  onChange: (cluster_id: string) => void
}

/** Chooses a cluster to back up; those that cannot be now come last, with the reason. */
export const ClusterSelect = ({ clusters, value, onChange }: Props) => {
  const options = clusters
    .map((cluster) => ({
      value: cluster.id,
      label: cluster.name,
      reason: whyNot('createSnapshot', cluster),
    }))
    .toSorted(
      (a, b) =>
        Number(a.reason !== undefined) - Number(b.reason !== undefined) ||
        a.label.localeCompare(b.label, 'en'),
    )
  const reasons = new Map(options.map((option) => [option.value, option.reason]))
  return (
    <Select
      label={text.cluster}
      placeholder={text.chooseCluster}
      nothingFoundMessage={text.noCluster}
      searchable
      allowDeselect={false}
      data={options.map((option) => ({
        value: option.value,
        label: option.label,
        disabled: option.reason !== undefined,
      }))}
      value={value || null}
      error={reasons.get(value)}
      renderOption={({ option }) => (
        <div>
          {option.label}
          {reasons.get(option.value) && <Text size="xs">{reasons.get(option.value)}</Text>}
        </div>
      )}
      onChange={(next: string | null) => {
        onChange(next ?? '')
      }}
    />
  )
}
