import { useMemo, type ReactNode } from 'react'
import { useHiddenColumns } from '../lib/use-hidden-columns.ts'
import type { useTableParams } from '../lib/use-table-params.ts'
import { DataTable, type Column } from './DataTable.tsx'
import { FilteredEmpty, ListToolbar } from './ListToolbar.tsx'

interface Props<Row> {
  /** Names the list in this browser's memory of hidden columns. */
  name: string
  /** Accessible name of the table. */
  label: string
  placeholder: string
  /** Rows that pass the filters, of so many in total. */
  rows: readonly Row[]
  total: number
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  view: ReturnType<typeof useTableParams>
  /** Selects and toggles of this list, and the names under which the address keeps them. */
  filters: ReactNode
  filterNames: readonly string[]
  hiddenByDefault?: readonly string[]
}

const none: readonly string[] = []

/** A list that is not empty: its toolbar, and its table or the word that the filters hide every row. */
export const FilteredList = <Row,>(props: Props<Row>) => {
  const { rows, total, columns, view } = props
  const { hidden, toggle } = useHiddenColumns(props.name, props.hiddenByDefault ?? none)
  const optional = columns.filter((column) => column.optional)
  const visible = useMemo(
    () => columns.filter((column) => !column.optional || !hidden.has(column.key)),
    [columns, hidden],
  )
  return (
    <div>
      <ListToolbar
        q={view.q}
        onSearch={view.setQ}
        placeholder={props.placeholder}
        shown={rows.length}
        total={total}
        filters={props.filters}
        {...(optional.length > 0 && { columns: { optional, hidden, onToggle: toggle } })}
      />
      {rows.length === 0 ? (
        <FilteredEmpty
          hidden={total}
          onClear={() => {
            view.clear(props.filterNames)
          }}
        />
      ) : (
        <DataTable
          label={props.label}
          rows={rows}
          columns={visible}
          rowKey={props.rowKey}
          sort={view.sort}
          onSort={view.toggleSort}
        />
      )}
    </div>
  )
}
