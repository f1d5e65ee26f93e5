import { Age } from '../../components/display/Age.tsx'
import { Badge } from '../../components/status/Badge.tsx'
import type { Tone } from '../../theme.ts'
import { CopyButton } from '../../components/display/CopyButton.tsx'
import type { Column } from '../../components/list/DataTable.tsx'
import { auditLogsText as text } from '../../i18n/audit-logs.ts'
import { formatTime, missing } from '../../lib/format.ts'
import { resultRank, type AuditRow } from './audit-rows.ts'
import classes from './AuditLogs.module.css'

const title = text.columns

const tones: Readonly<Record<string, Tone>> = { FAIL: 'red', RUNNING: 'blue', SUCCESS: 'green' }

const time = (key: 'begin' | 'end'): Column<AuditRow> => ({
  key,
  title: title[key],
  value: (row) => row[key]?.getTime(),
  text: (row) => row[key]?.toISOString(),
  cell: (row) => {
    const date = row[key]
    return date ? <time dateTime={date.toISOString()}>{formatTime(date)}</time> : missing
  },
})

/** Columns of the list of dumps. */
export const auditColumns: readonly Column<AuditRow>[] = [
  {
    key: 'result',
    title: title.result,
    value: ({ record }) => resultRank(record.result),
    text: ({ record }) => record.result ?? undefined,
    cell: ({ record: { result } }) =>
      result ? (
        <Badge tone={tones[result] ?? 'grey'} label={text.results[result] ?? result} raw={result} />
      ) : (
        missing
      ),
  },
  {
    key: 'failed_reason',
    title: title.failed_reason,
    optional: true,
    value: ({ record }) => record.failed_reason?.toLowerCase(),
    text: ({ record }) => record.failed_reason ?? undefined,
    cell: ({ record: { failed_reason } }) => (
      <div className={classes.reason} title={failed_reason ?? ''}>
        {failed_reason || missing}
      </div>
    ),
  },
  time('begin'),
  time('end'),
  {
    key: 'executed',
    title: title.executed,
    optional: true,
    value: ({ executed }) => executed?.getTime(),
    text: ({ executed }) => executed?.toISOString(),
    cell: ({ executed }) => <Age date={executed} />,
  },
  {
    key: 'path',
    title: title.path,
    optional: true,
    value: ({ path }) => path,
    cell: ({ path }) =>
      path ? (
        <span className={classes.path}>
          <span className="mono" title={path}>
            {path}
          </span>
          <CopyButton value={path} what={text.pathName} />
        </span>
      ) : (
        missing
      ),
  },
  {
    key: 'bucket',
    title: title.bucket,
    optional: true,
    value: ({ record }) => record.bucket_name ?? undefined,
    cell: ({ record }) => record.bucket_name || missing,
  },
  {
    key: 'prefix',
    title: title.prefix,
    optional: true,
    value: ({ record }) => record.location_prefix ?? undefined,
    cell: ({ record }) => record.location_prefix || missing,
  },
]
