import type { Sort } from './use-table-params.ts'

type Value = string | number | undefined

interface Sortable<Row> {
  key: string
  value?: (row: Row) => Value
}

/** `sign` turns the order; a missing value comes last in both. */
const compare = (a: Value, b: Value, sign: 1 | -1): number => {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return String(a) < String(b) ? -sign : sign
}

/** The rows in the order of the column that `sort` names; as they are where it names none that sorts. */
export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  sort: Sort | undefined,
): readonly Row[] => {
  const value = columns.find(({ key }) => key === sort?.key)?.value
  if (!sort || !value) return rows
  const sign = sort.descending ? -1 : 1
  return [...rows].sort((a, b) => compare(value(a), value(b), sign))
}
