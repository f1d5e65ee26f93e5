import { useDeferredValue, useMemo, useState } from 'react'
import { FilterSelect } from '../../components/list/FilterSelect.tsx'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import type { DataSource } from '../../contract/data-sources.ts'
import { dataSourceText as text } from '../../i18n/data-sources.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import type { DataSourceAction } from './data-source-action.ts'
import { dataSourceColumns } from './data-source-columns.tsx'
import {
  dataSourceRows,
  filterDataSources,
  valuesOf,
  type DataSourceListRow,
} from './data-source-rows.ts'
import { DataSourceDetails } from './DataSourceDetails.tsx'

interface Props {
  sources: readonly DataSource[]
  /** Why no data source can be changed now. */
  reason: string | undefined
  onAction: (action: DataSourceAction, row: DataSourceListRow) => void
}

const hiddenByDefault = ['created', 'description']

/** Data sources with search and filters, whose state is in the URL. */
export const DataSourceList = ({ sources, reason, onAction }: Props) => {
  const view = useTableParams({ key: 'name', descending: false })
  const [opened, setOpened] = useState<DataSourceListRow>()
  const all = useMemo(() => dataSourceRows(sources), [sources])
  const columns = useMemo(
    () => dataSourceColumns({ reason, onOpen: setOpened, onAction }),
    [reason, onAction],
  )
  const q = useDeferredValue(view.q)
  const [type, status] = [view.filter('type'), view.filter('status')]
  const rows = useMemo(() => filterDataSources(all, { q, type, status }), [all, q, type, status])
  return (
    <>
      <FilteredList
        name="data-sources"
        label={text.list}
        placeholder={text.placeholder}
        rows={rows}
        total={sources.length}
        columns={columns}
        rowKey={({ source }) => source.id}
        view={view}
        hiddenByDefault={hiddenByDefault}
        filters={
          <>
            <FilterSelect
              label={text.filters.type}
              any={text.filters.anyType}
              options={valuesOf(all, 'type').map((value) => [value, text.types[value] ?? value])}
              value={type}
              onChange={(value) => {
                view.setFilter('type', value)
              }}
            />
            <FilterSelect
              label={text.filters.status}
              any={text.filters.anyStatus}
              options={valuesOf(all, 'status').map((value) => [value, value])}
              value={status}
              onChange={(value) => {
                view.setFilter('status', value)
              }}
            />
          </>
        }
        filterNames={['type', 'status']}
      />
      {opened && (
        <DataSourceDetails
          row={opened}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
    </>
  )
}
