import type { Tone } from '../../theme.ts'
import type { DataSource } from '../../contract/data-sources.ts'
import { dataSourceText } from '../../i18n/data-sources.ts'
import { parseServiceTime } from '../../lib/time.ts'

const day = 86_400_000

const tones: Readonly<Record<string, Tone>> = {
  '100': 'blue',
  '200': 'green',
  '300': 'red',
  '401': 'blue',
  '500': 'blue',
  '600': 'amber',
}

/** A data source as the list needs it. */
export interface DataSourceListRow {
  source: DataSource
  name: string
  type: string
  /** The word for `configure_status`, or the code itself if it is unknown. */
  status: string
  tone: Tone
  created: Date | undefined
  /** When the access was last set up. */
  configured: Date | undefined
  /** Lower case: what the search looks through. */
  haystack: string
}

export const dataSourceRows = (sources: readonly DataSource[]): DataSourceListRow[] =>
  sources.map((source) => {
    const code = source.configure_status ?? ''
    const name = source.name || source.id
    return {
      source,
      name,
      type: source.type ?? '',
      status: dataSourceText.statuses[code] ?? code,
      tone: tones[code] ?? 'grey',
      created: parseServiceTime(source.created),
      configured: parseServiceTime(source.data_source_updated || source.updated || source.created),
      haystack: [
        name,
        source.connect_info,
        source.user_name,
        source.description,
        source.fail_reason,
        source.data_source_id,
        source.id,
      ]
        .join('\n')
        .toLowerCase(),
    }
  })

/** The access to OBS wants to be set up again after a day; one that failed needs it for that reason. */
export const isUpdateDue = ({ source, configured }: DataSourceListRow, now: number): boolean =>
  source.type === 'OBS' &&
  source.configure_status === '200' &&
  configured !== undefined &&
  now - configured.getTime() > day

export interface DataSourceFilter {
  q: string
  type: string
  status: string
}

/** Rows that match everything that is set; empty texts let everything pass. */
export const filterDataSources = (
  rows: readonly DataSourceListRow[],
  { q, type, status }: DataSourceFilter,
): readonly DataSourceListRow[] => {
  const needle = q.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (!needle || row.haystack.includes(needle)) &&
      (!type || row.type === type) &&
      (!status || row.status === status),
  )
}

/** The values of a column that occur, for a select. */
export const valuesOf = (
  rows: readonly DataSourceListRow[],
  field: 'type' | 'status',
): readonly string[] =>
  [...new Set(rows.map((row) => row[field]))].filter((value) => value !== '').toSorted()
