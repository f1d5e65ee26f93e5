import { lazy, Suspense, useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { FilterSelect } from '../../components/list/FilterSelect.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { TagFilter } from '../../components/tags/TagFilter.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import { clustersText as text } from '../../i18n/clusters.ts'
import { statusWord } from '../../i18n/status.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { useScope } from '../../queries/scope.ts'
import { clusterColumns } from './cluster-columns.tsx'
import { filterClusters, statusWords } from './cluster-filter.ts'
import { SelectionBar, type BulkAction } from './SelectionBar.tsx'

const hiddenByDefault = ['enterprise_project_id', 'id']
const filterNames = ['status', 'tag']
// Nobody who only looks at the list waits for them.
const dialogs = {
  restart: lazy(async () => ({ default: (await import('./bulk/BulkRestart.tsx')).BulkRestart })),
  snapshot: lazy(async () => ({ default: (await import('./bulk/BulkSnapshot.tsx')).BulkSnapshot })),
  tags: lazy(async () => ({ default: (await import('./bulk/BulkTags.tsx')).BulkTags })),
}

interface Props {
  clusters: readonly Cluster[]
  /** How to make the first one. */
  createAction: ReactNode
}

export const ClusterList = ({ clusters, createAction }: Props) => {
  const { project_name } = useScope()
  const view = useTableParams({ key: 'created', descending: true })
  const [status, tag] = [view.filter('status'), view.filter('tag')]
  const q = useDeferredValue(view.q)
  const rows = useMemo(
    () => filterClusters(clusters, { q, status, tag }),
    [clusters, q, status, tag],
  )
  const statuses = useMemo(() => [...new Set(clusters.flatMap(statusWords))].sort(), [clusters])
  const columns = useMemo(() => clusterColumns(project_name), [project_name])

  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  // Whoever is gone from the list is gone from the selection.
  const chosen = useMemo(() => clusters.filter(({ id }) => ticked.has(id)), [clusters, ticked])
  const selected = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen])
  const listed = useMemo(() => rows.filter(({ id }) => selected.has(id)).length, [rows, selected])
  const [action, setAction] = useState<BulkAction>()
  const Dialog = action && dialogs[action]

  return (
    <>
      {clusters.length === 0 ? (
        <Empty title={text.empty.title} text={text.empty.text} action={createAction} />
      ) : (
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
            <>
              <FilterSelect
                label={text.status}
                any={text.anyStatus}
                options={statuses.map((value) => [value, statusWord(value)] as const)}
                value={status}
                onChange={(next) => {
                  view.setFilter('status', next)
                }}
              />
              <TagFilter
                rows={clusters}
                value={tag}
                onChange={(next) => {
                  view.setFilter('tag', next)
                }}
              />
            </>
          }
          filterNames={filterNames}
          hiddenByDefault={hiddenByDefault}
          selection={{
            selected,
            onChange: setTicked,
            nameOf: ({ name }) => name,
            bar: (
              <SelectionBar
                ids={[...selected]}
                hidden={selected.size - listed}
                onAction={setAction}
                onClearFilters={() => {
                  view.clear(filterNames)
                }}
                onClear={() => {
                  setTicked(new Set())
                }}
              />
            ),
          }}
        />
      )}
      {Dialog && (
        <Suspense fallback={null}>
          <Dialog
            clusters={chosen}
            onClose={() => {
              setAction(undefined)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
