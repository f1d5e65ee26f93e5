import { common } from '../../i18n/common.ts'

/** Rows that a person ticked, by their key; who holds it keeps it over a refresh. */
export interface Selection<Row> {
  selected: ReadonlySet<string>
  onChange: (selected: ReadonlySet<string>) => void
  /** Name of a row, for its tick box. */
  nameOf: (row: Row) => string
  /** Rows for which this is false have no tick box. */
  selectable?: (row: Row) => boolean
}

interface Props<Row> {
  rowKey: (row: Row) => string
  selection: Selection<Row>
}

/** The heading: ticks every row that is listed, or none; those that filters hide keep their tick. */
export const SelectAll = <Row,>({
  rows,
  rowKey,
  selection: { selected, onChange, selectable = () => true },
}: Props<Row> & { rows: readonly Row[] }) => {
  const keys = rows.filter(selectable).map(rowKey)
  const ticked = keys.filter((key) => selected.has(key)).length
  return (
    <th scope="col" style={{ width: 1 }}>
      <input
        type="checkbox"
        aria-label={common.selectAll}
        checked={ticked > 0 && ticked === keys.length}
        ref={(input) => {
          if (input) input.indeterminate = ticked > 0 && ticked < keys.length
        }}
        onChange={(event) => {
          const next = new Set(selected)
          for (const key of keys)
            if (event.currentTarget.checked) next.add(key)
            else next.delete(key)
          onChange(next)
        }}
      />
    </th>
  )
}

/** A plain tick box: lists draw thousands. */
export const SelectOne = <Row,>({
  row,
  rowKey,
  selection: { selected, onChange, nameOf, selectable },
}: Props<Row> & { row: Row }) => {
  const key = rowKey(row)
  if (selectable?.(row) === false) return <td />
  return (
    <td>
      <input
        type="checkbox"
        aria-label={common.select(nameOf(row))}
        checked={selected.has(key)}
        onChange={() => {
          const next = new Set(selected)
          if (!next.delete(key)) next.add(key)
          onChange(next)
        }}
      />
    </td>
  )
}
