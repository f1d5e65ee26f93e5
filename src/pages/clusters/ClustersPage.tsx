import { Button, NativeSelect } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { Link } from 'react-router'
import { DataTable } from '../../components/DataTable.tsx'
import { Empty, FilteredEmpty, ListToolbar } from '../../components/ListToolbar.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { QueryState } from '../../components/QueryState.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import { clustersText as text } from '../../i18n/clusters.ts'
import { statusText } from '../../i18n/status.ts'
import { useHiddenColumns } from '../../lib/use-hidden-columns.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { paths } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { clusterColumns } from './cluster-columns.tsx'
import { filterClusters, statusWords } from './cluster-filter.ts'

const wordFor = (status: string) =>
  statusText.status[status] ?? statusText.sub_status[status] ?? statusText.task[status] ?? status

const CreateButton = () => {
  const { region } = useScope()
  return (
    <Button component={Link} to={paths.createCluster(region)}>
      {text.create}
    </Button>
  )
}

const ClusterList = ({ clusters }: { clusters: readonly Cluster[] }) => {
  const { region } = useScope()
  const view = useTableParams({ key: 'created', descending: true })
  const { hidden, toggle } = useHiddenColumns('clusters', ['enterprise_project_id', 'id'])
  const status = view.filter('status')
  const q = useDeferredValue(view.q)
  const rows = useMemo(() => filterClusters(clusters, { q, status }), [clusters, q, status])
  const statuses = useMemo(() => [...new Set(clusters.flatMap(statusWords))].sort(), [clusters])
  const columns = useMemo(() => clusterColumns(region), [region])
  const visible = useMemo(
    () => columns.filter(({ key, optional }) => !optional || !hidden.has(key)),
    [columns, hidden],
  )

  if (clusters.length === 0)
    return <Empty title={text.empty.title} text={text.empty.text} action={<CreateButton />} />
  return (
    <>
      <ListToolbar
        q={view.q}
        onSearch={view.setQ}
        placeholder={text.searchHint}
        shown={rows.length}
        total={clusters.length}
        filters={
          <NativeSelect
            aria-label={text.status}
            value={status}
            data={[
              { value: '', label: text.anyStatus },
              ...statuses.map((value) => ({ value, label: wordFor(value) })),
            ]}
            onChange={(event) => {
              view.setFilter('status', event.currentTarget.value)
            }}
          />
        }
        columns={{
          optional: columns.filter(({ optional }) => optional),
          hidden,
          onToggle: toggle,
        }}
      />
      {rows.length === 0 ? (
        <FilteredEmpty
          hidden={clusters.length}
          onClear={() => {
            view.clear(['status'])
          }}
        />
      ) : (
        <DataTable
          label={text.title}
          rows={rows}
          columns={visible}
          rowKey={({ id }) => id}
          sort={view.sort}
          onSort={view.toggleSort}
        />
      )}
    </>
  )
}

export const ClustersPage = () => {
  const clusters = useClusters()
  return (
    <>
      <PageHeader title={text.title} actions={<CreateButton />} />
      <QueryState query={clusters} height={480}>
        {(data) => <ClusterList clusters={data.clusters} />}
      </QueryState>
    </>
  )
}
