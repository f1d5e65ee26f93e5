import { Button, NativeSelect } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { Link } from 'react-router'
import { FilteredList } from '../../components/FilteredList.tsx'
import { Empty } from '../../components/ListToolbar.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { QueryState } from '../../components/QueryState.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import { clustersText as text } from '../../i18n/clusters.ts'
import { statusText } from '../../i18n/status.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { paths } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { clusterColumns } from './cluster-columns.tsx'
import { filterClusters, statusWords } from './cluster-filter.ts'

const hiddenByDefault = ['enterprise_project_id', 'id']

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
  const status = view.filter('status')
  const q = useDeferredValue(view.q)
  const rows = useMemo(() => filterClusters(clusters, { q, status }), [clusters, q, status])
  const statuses = useMemo(() => [...new Set(clusters.flatMap(statusWords))].sort(), [clusters])
  const columns = useMemo(() => clusterColumns(region), [region])

  if (clusters.length === 0)
    return <Empty title={text.empty.title} text={text.empty.text} action={<CreateButton />} />
  return (
    <FilteredList
      name="clusters"
      label={text.title}
      placeholder={text.searchHint}
      rows={rows}
      total={clusters.length}
      columns={columns}
      rowKey={({ id }) => id}
      view={view}
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
      filterNames={['status']}
      hiddenByDefault={hiddenByDefault}
    />
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
