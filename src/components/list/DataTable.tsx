import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef, type ReactNode } from 'react'
import type { Sort } from '../../lib/use-table-params.ts'
import classes from './DataTable.module.css'
import { SelectAll, SelectOne, type Selection } from './SelectColumn.tsx'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** What the column sorts by; absent: it does not sort. */
  value?: (row: Row) => string | number | undefined
  /** What an exported file holds, times in ISO 8601; absent: what it sorts by. */
  text?: (row: Row) => string | number | undefined
  numeric?: boolean
  /** Columns without it cannot be hidden. */
  optional?: boolean
}

interface Props<Row> {
  /** Accessible name of the table. */
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** How the rows are sorted, for the headings. */
  sort?: Sort
  onSort?: (key: string) => void
  /** The first column and the head stay in sight; not with `selection`. */
  pinned?: boolean
  /** A first column of tick boxes. */
  selection?: Selection<Row>
}

const rowHeight = 45
/** From here on only the rows in view are in the document. */
const virtualFrom = 100

const Cells = <Row,>(props: { row: Row; columns: readonly Column<Row>[] }): ReactNode =>
  props.columns.map((column) => (
    <td key={column.key} data-numeric={column.numeric || undefined}>
      {column.cell(props.row)}
    </td>
  ))
// React's types lose the type parameter of a memoised component.
const MemoCells = memo(Cells) as unknown as typeof Cells

/** A table that keeps thousands of rows light. Filtering and sorting are the caller's. */
export const DataTable = <Row,>(props: Props<Row>) => {
  const { label, rows, columns, rowKey, sort, onSort, selection } = props
  const frame = useRef<HTMLDivElement>(null)
  const virtual = rows.length >= virtualFrom
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  const visible = virtual ? items.map(({ index }) => rows[index]!) : rows
  const before = virtual ? (first?.start ?? 0) : 0
  const after = virtual && last ? virtualizer.getTotalSize() - last.end : 0
  const pad = (height: number) =>
    height > 0 && (
      <tr aria-hidden>
        <td
          className={classes.pad}
          colSpan={columns.length + (selection ? 1 : 0)}
          style={{ height }}
        />
      </tr>
    )
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-short={(!virtual && !props.pinned) || undefined}
      data-pinned={props.pinned || undefined}
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {selection && <SelectAll rows={rows} rowKey={rowKey} selection={selection} />}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-numeric={column.numeric || undefined}
                aria-sort={
                  sort?.key === column.key
                    ? sort.descending
                      ? 'descending'
                      : 'ascending'
                    : undefined
                }
              >
                {column.value && onSort ? (
                  <button
                    type="button"
                    className={classes.sort}
                    onClick={() => {
                      onSort(column.key)
                    }}
                  >
                    {column.title}
                    <span className={classes.arrow} aria-hidden>
                      {sort?.key === column.key ? (sort.descending ? '↓' : '↑') : ''}
                    </span>
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pad(before)}
          {visible.map((row) => (
            <tr key={rowKey(row)}>
              {selection && <SelectOne row={row} rowKey={rowKey} selection={selection} />}
              <MemoCells row={row} columns={columns} />
            </tr>
          ))}
          {pad(after)}
        </tbody>
      </table>
    </div>
  )
}
