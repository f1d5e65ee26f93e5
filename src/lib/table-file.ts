/** A value of a cell as a file holds it. */
type Cell = string | number | undefined

interface FileColumn<Row> {
  key: string
  title: string
  value?: (row: Row) => Cell
  text?: (row: Row) => Cell
}

const cellOf = <Row>({ text, value }: FileColumn<Row>, row: Row): Cell => (text ?? value)?.(row)

/**
 * Excel and its like run a cell that begins so as a formula: a quote in front makes it a text. Where
 * there is a quote already, one more keeps the two apart when the file is read back.
 */
const formula = /^'*[=+\-@\t\r]/

const csvCell = (cell: Cell): string => {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What a cell of such a file holds, once its commas and quotes are read. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell

/** RFC 4180, with a heading line and a byte order mark so that spreadsheets read it as UTF-8. */
export const tableCsv = <Row>(rows: readonly Row[], columns: readonly FileColumn<Row>[]): string =>
  '\uFEFF' +
  [
    columns.map(({ title }) => csvCell(title)),
    ...rows.map((row) => columns.map((column) => csvCell(cellOf(column, row)))),
  ]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')

/** An array of objects by the keys of the columns; a missing value is null. */
export const tableJson = <Row>(rows: readonly Row[], columns: readonly FileColumn<Row>[]): string =>
  `${JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column.key, cellOf(column, row) ?? null])),
    ),
    null,
    2,
  )}\n`
