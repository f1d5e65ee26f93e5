import { sides, type Side } from '../../../components/parameters/parameter-values.ts'
import { parameterFilesText } from '../../../i18n/parameter-files.ts'
import { readCsv } from '../../../lib/read-csv.ts'
import { plainCell } from '../../../lib/table-file.ts'
import { flattenFile, format, headings, ParameterFile, schema_version } from './parameter-file.ts'
import type { SetValue } from './parameter-set.ts'

const text = parameterFilesText.faults

/** All parameters of a cluster take some 100 kB. */
const largestFile = 1024 * 1024

/** The values of a file, or what is wrong with it. */
type Read = { values: SetValue[] } | { fault: string }

/** `parameters[3].cn` */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, part) =>
      typeof part === 'number' ? `${place}[${part}]` : `${place && `${place}.`}${String(part)}`,
    '',
  )

const lineAt = (content: string, position: number) => content.slice(0, position).split('\n').length

const readJson = (content: string): Read => {
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    return { fault: text.notJson(position ? lineAt(content, Number(position)) : undefined) }
  }
  const seen = json as { format?: unknown; schema_version?: unknown } | null
  if (seen?.format !== format) return { fault: text.otherFormat(format) }
  if (seen.schema_version !== schema_version)
    return { fault: text.otherVersion(String(seen.schema_version), schema_version) }
  const parsed = ParameterFile.safeParse(json)
  if (parsed.success) return { values: flattenFile(parsed.data) }
  const issue = parsed.error.issues[0]
  return { fault: text.field(placeOf(issue?.path ?? []), issue?.message ?? '') }
}

const sideOf = (cell: string | undefined): Side | undefined => sides.find((side) => side === cell)

const readLines = (content: string): Read => {
  const read = readCsv(content)
  if ('faultyLine' in read) return { fault: text.quotes(read.faultyLine) }
  const [head, ...rows] = read.records
  const columns = new Map(head?.cells.map((title, at) => [title.trim().toLowerCase(), at]))
  const missing = headings.filter((heading) => heading !== 'unit' && !columns.has(heading))
  if (missing.length > 0) return { fault: text.headings(missing) }
  const values: SetValue[] = []
  for (const { line, cells } of rows) {
    if (cells.length !== head?.cells.length)
      return { fault: text.cells(line, cells.length, head?.cells.length ?? 0) }
    const cell = (heading: (typeof headings)[number]) => {
      const at = columns.get(heading)
      return at === undefined ? undefined : plainCell(cells[at] ?? '')
    }
    const [name, type] = [cell('name'), sideOf(cell('type'))]
    if (!name) return { fault: text.noName(line) }
    if (!type) return { fault: text.side(line, cell('type') ?? '') }
    values.push({ name, type, value: cell('value') ?? '', unit: cell('unit') })
  }
  return { values }
}

const readContent = (content: string): Read => {
  const read = /^\uFEFF?\s*[{[]/.test(content)
    ? readJson(content.replace(/^\uFEFF/, ''))
    : readLines(content)
  if ('fault' in read) return read
  const names = new Set<string>()
  for (const { name, type } of read.values) {
    const key = `${name} ${type}`
    if (names.has(key)) return { fault: text.twice(name, type.toUpperCase()) }
    names.add(key)
  }
  return read.values.length === 0 ? { fault: text.nothing } : read
}

/** Reads either form of a file; a fault is a sentence that names the line or the field. */
export const readParameterFile = async (file: Blob): Promise<Read> => {
  if (file.size > largestFile) return { fault: text.tooLarge }
  try {
    return readContent(await file.text())
  } catch {
    return { fault: text.unreadable }
  }
}
