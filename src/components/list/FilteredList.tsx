import { useMemo, type ReactNode } from 'react'
import { useHiddenColumns } from '../../lib/use-hidden-columns.ts'
import { sortRows } from '../../lib/sort-rows.ts'
import type { useTableParams } from '../../lib/use-table-params.ts'
import { DataTable, type Column } from './DataTable.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FilteredEmpty, ListToolbar } from './ListToolbar.tsx'
import type { Selection } from './SelectColumn.tsx'

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
  /** For wide tables: the first column and the head stay in sight. */
  pinned?: boolean
  /** Lets a person tick rows; with `bar`, what can be done to those ticked takes the toolbar's place. */
  selection?: Selection<Row> & { bar: ReactNode }
  /** Another drawing of the same rows, in place of the table. */
  instead?: ReactNode
}

const none: readonly string[] = []

/** A list that is not empty: its toolbar, and its table or the word that the filters hide every row. */
export const FilteredList = <Row,>(props: Props<Row>) => {
  const { rows, total, columns, view, selection } = props
  const { hidden, toggle } = useHiddenColumns(props.name, props.hiddenByDefault ?? none)
  const optional = columns.filter((column) => column.optional)
  const visible = useMemo(
    () => columns.filter((column) => !column.optional || !hidden.has(column.key)),
    [columns, hidden],
  )
  const sorted = useMemo(() => sortRows(rows, columns, view.sort), [rows, columns, view.sort])
  return (
    <div>
      {selection && selection.selected.size > 0 ? (
        selection.bar
      ) : (
        <ListToolbar
          q={view.q}
          onSearch={view.setQ}
          placeholder={props.placeholder}
          shown={rows.length}
          total={total}
          filters={props.filters}
          {...(optional.length > 0 && { columns: { optional, hidden, onToggle: toggle } })}
          exportMenu={<ExportMenu name={props.name} rows={sorted} columns={visible} />}
        />
      )}
      {rows.length === 0 ? (
        <FilteredEmpty
          hidden={total}
          onClear={() => {
            view.clear(props.filterNames)
          }}
        />
      ) : (
        (props.instead ?? (
          <DataTable
            label={props.label}
            rows={sorted}
            columns={visible}
            rowKey={props.rowKey}
            sort={view.sort}
            onSort={view.toggleSort}
            pinned={props.pinned ?? false}
            {...(selection && { selection })}
          />
        ))
      )}
    </div>
  )
}
