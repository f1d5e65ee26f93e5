import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useMemo, useRef, type ReactNode } from 'react'
import type { Sort } from '../lib/use-table-params.ts'
import classes from './DataTable.module.css'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** What the column sorts by; absent: it does not sort. */
  value?: (row: Row) => string | number | undefined
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
  sort?: Sort
  onSort?: (key: string) => void
}

const rowHeight = 45
/** From here on only the rows in view are in the document. */
const virtualFrom = 100

const compare = (a: string | number | undefined, b: string | number | undefined): number => {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : 1
}

const sortRows = <Row,>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] => {
  const value = columns.find(({ key }) => key === sort?.key)?.value
  if (!sort || !value) return rows
  const sign = sort.descending ? -1 : 1
  return [...rows].sort((a, b) => sign * compare(value(a), value(b)))
}

const Cells = <Row,>(props: { row: Row; columns: readonly Column<Row>[] }): ReactNode =>
  props.columns.map((column) => (
    <td key={column.key} data-numeric={column.numeric || undefined}>
      {column.cell(props.row)}
    </td>
  ))
// React's types lose the type parameter of a memoised component.
const MemoCells = memo(Cells) as unknown as typeof Cells

/** A table that sorts in the browser and keeps thousands of rows light. Filtering is the caller's. */
export const DataTable = <Row,>({ label, rows, columns, rowKey, sort, onSort }: Props<Row>) => {
  const frame = useRef<HTMLDivElement>(null)
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort])
  const virtual = sorted.length >= virtualFrom
  const virtualizer = useVirtualizer({
    count: sorted.length,
    enabled: virtual,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  const visible = virtual ? items.map(({ index }) => sorted[index]!) : sorted
  const before = virtual ? (first?.start ?? 0) : 0
  const after = virtual && last ? virtualizer.getTotalSize() - last.end : 0
  const pad = (height: number) =>
    height > 0 && (
      <tr aria-hidden>
        <td className={classes.pad} colSpan={columns.length} style={{ height }} />
      </tr>
    )
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-short={!virtual || undefined}
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <table className={classes.table} aria-label={label} aria-rowcount={sorted.length + 1}>
        <thead>
          <tr>
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
              <MemoCells row={row} columns={columns} />
            </tr>
          ))}
          {pad(after)}
        </tbody>
      </table>
    </div>
  )
}
