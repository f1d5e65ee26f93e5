import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useParams } from 'react-router'
import { Badge } from '../../components/status/Badge.tsx'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { FilterSelect } from '../../components/list/FilterSelect.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { AuditRecord } from '../../contract/audit-logs.ts'
import { auditLogsText as text } from '../../i18n/audit-logs.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { useAuditLogs } from '../../queries/audit-logs.ts'
import { auditColumns } from './audit-columns.tsx'
import { auditRows, filterAudits } from './audit-rows.ts'

const hiddenByDefault = ['executed', 'bucket', 'prefix']
const filterNames = ['result', 'from', 'to']

const AuditList = ({ records }: { records: readonly AuditRecord[] }) => {
  const view = useTableParams({ key: 'result', descending: false })
  const all = useMemo(() => auditRows(records), [records])
  const q = useDeferredValue(view.q)
  const [result, from, to] = [view.filter('result'), view.filter('from'), view.filter('to')]
  const rows = useMemo(() => filterAudits(all, { q, result, from, to }), [all, q, result, from, to])
  const results = useMemo(
    () =>
      [...new Set(records.map((record) => record.result))]
        .filter((value): value is string => !!value)
        .toSorted(),
    [records],
  )
  const failed = records.filter((record) => record.result === 'FAIL').length
  if (records.length === 0) return <Empty title={text.none} text={text.noneText} />
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" maw="72ch">
        {text.intro}
      </Text>
      {failed > 0 && (
        <Group gap="4px 8px">
          <Badge tone="red" label={text.failed(failed, records.length)} />
          <Text size="sm">{text.lost(failed)}</Text>
        </Group>
      )}
      <FilteredList
        name="audit-logs"
        label={text.list}
        placeholder={text.placeholder}
        rows={rows}
        total={records.length}
        columns={auditColumns}
        rowKey={({ key }) => key}
        view={view}
        filters={
          <>
            <FilterSelect
              label={text.filters.result}
              any={text.filters.anyResult}
              options={results.map((value) => [value, text.results[value] ?? value] as const)}
              value={result}
              onChange={(value) => {
                view.setFilter('result', value)
              }}
            />
            {(['from', 'to'] as const).map((bound) => (
              <TextInput
                key={bound}
                type="date"
                aria-label={text.filters[bound]}
                title={text.filters[bound]}
                leftSection={
                  <Text size="xs">{text.columns[bound === 'from' ? 'begin' : 'end']}</Text>
                }
                leftSectionWidth={46}
                value={view.filter(bound)}
                onChange={(event) => {
                  view.setFilter(bound, event.currentTarget.value)
                }}
              />
            ))}
          </>
        }
        filterNames={filterNames}
        hiddenByDefault={hiddenByDefault}
      />
    </Stack>
  )
}

/** The dumps of a cluster's audit log to OBS (5.13.1). */
export const AuditLogsTab = () => {
  const { cluster_id = '' } = useParams()
  return (
    <QueryState query={useAuditLogs(cluster_id)} height={480}>
      {({ records }) => <AuditList records={records} />}
    </QueryState>
  )
}
