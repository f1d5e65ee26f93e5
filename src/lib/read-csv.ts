/** A record of a CSV file and the line on which it begins, from 1. */
export interface CsvRecord {
  line: number
  cells: readonly string[]
}

/** A comma, a line break, or a cell: in quotes, or up to the next of them. */
const token = /,|\r\n|\n|\r|"(?:[^"]|"")*"|[^",\r\n]+|"/g

/**
 * Reads RFC 4180; blank lines are left out. Answers the line of a quote that nothing closes, or that
 * stands inside of a cell that does not begin with one.
 */
export const readCsv = (text: string): { records: CsvRecord[] } | { faultyLine: number } => {
  const records: CsvRecord[] = []
  let cells: string[] = []
  let cell: string | undefined
  let line = 1
  let begins = 1
  const endRecord = () => {
    if (cells.length > 0 || cell !== undefined)
      records.push({ line: begins, cells: [...cells, cell ?? ''] })
    cells = []
    cell = undefined
  }
  for (const [part] of text.replace(/^\uFEFF/, '').matchAll(token)) {
    if (/^[\r\n]/.test(part)) {
      endRecord()
      line += 1
      begins = line
    } else if (part === ',') {
      cells.push(cell ?? '')
      cell = undefined
    } else if (cell !== undefined || part === '"') return { faultyLine: line }
    else if (part.startsWith('"')) {
      cell = part.slice(1, -1).replaceAll('""', '"')
      line += cell.match(/\r\n|\n|\r/g)?.length ?? 0
    } else cell = part
  }
  endRecord()
  return { records }
}
