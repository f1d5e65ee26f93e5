import { useMemo } from 'react'
import { FilterSelect } from '../../components/list/FilterSelect.tsx'
import { snapshotsText } from '../../i18n/snapshots.ts'
import { orphans, type SnapshotFilter, type SnapshotListRow } from './snapshot-rows.ts'

const text = snapshotsText.filters

type Choice = readonly [value: string, label: string]

const widths: Partial<Record<keyof SnapshotFilter, number>> = { cluster: 168, range: 140 }

interface Props {
  rows: readonly SnapshotListRow[]
  filter: SnapshotFilter
  onChange: (name: string, value: string) => void
  withCluster: boolean
}

/** Clusters that have snapshots, by name; two may have had the same one. */
const clustersOf = (rows: readonly SnapshotListRow[]): Choice[] => {
  const names = new Map<string, string>()
  for (const { snapshot, cluster, orphan } of rows)
    if (snapshot.cluster_id)
      names.set(snapshot.cluster_id, orphan ? `${cluster} (${snapshotsText.gone})` : cluster)
  return [...names].toSorted(([, a], [, b]) => a.localeCompare(b, 'en'))
}

const statusesOf = (rows: readonly SnapshotListRow[]): Choice[] =>
  [...new Set(rows.map(({ status }) => status))]
    .toSorted()
    .map((status) => [status, snapshotsText.status[status] ?? status])

/** Selects above a list of snapshots. */
export const SnapshotFilters = ({ rows, filter, onChange, withCluster }: Props) => {
  const clusters = useMemo(() => clustersOf(rows), [rows])
  const statuses = useMemo(() => statusesOf(rows), [rows])
  const select = (
    name: keyof SnapshotFilter,
    label: string,
    any: string,
    options: readonly Choice[],
  ) => (
    <FilterSelect
      label={label}
      any={any}
      options={options}
      value={filter[name]}
      width={widths[name]}
      onChange={(value) => {
        onChange(name, value)
      }}
    />
  )
  return (
    <>
      {withCluster &&
        select('cluster', text.cluster, text.anyCluster, [[orphans, text.orphans], ...clusters])}
      {select('type', text.type, text.anyType, Object.entries(snapshotsText.type))}
      {select('kind', text.kind, text.anyKind, Object.entries(snapshotsText.kind))}
      {select('status', text.status, text.anyStatus, statuses)}
      {select('range', text.range, text.anyRange, Object.entries(text.ranges))}
    </>
  )
}
