import { Stack, Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import { DataTable } from '../../components/list/DataTable.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import type { BackupStrategy } from '../../contract/snapshot-policies.ts'
import { policiesText as text } from '../../i18n/snapshot-policies.ts'
import { sortRows } from '../../lib/sort-rows.ts'
import type { Sort } from '../../lib/use-table-params.ts'
import { policyColumns } from './policy-columns.tsx'
import type { Plan } from './plan.ts'

interface Props {
  plan: Plan
  now: number
  /** Why none can be added. */
  reason: string | undefined
  onAdd: () => void
  onEdit: (policy: BackupStrategy) => void
  onCopy: (policy: BackupStrategy) => void
  onDelete: (policy: BackupStrategy) => void
}

const isPart = ({ backup_level }: BackupStrategy) => (backup_level ?? 'cluster') !== 'cluster'

/** The policies of a cluster, and how many more it may have. */
export const PolicyTable = ({ plan, now, reason, onAdd, onEdit, onCopy, onDelete }: Props) => {
  const [sort, setSort] = useState<Sort>({ key: 'next', descending: false })
  const policies = plan.backup_strategies
  const auto_backup = plan.auto_backup ?? false
  const columns = useMemo(
    () => policyColumns({ auto_backup, now, onEdit, onCopy, onDelete }),
    [auto_backup, now, onEdit, onCopy, onDelete],
  )
  const parts = policies.filter(isPart).length
  const mostOfCluster = plan.backup_strategy_cluster_type_limit_num
  const mostOfParts = plan.backup_strategy_schema_type_limit_num
  const full =
    mostOfCluster != null &&
    mostOfParts != null &&
    policies.length - parts >= mostOfCluster &&
    parts >= mostOfParts
  return (
    <Stack component="section" gap="xs" aria-labelledby="policies">
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' }}>
        <Title order={2} id="policies">
          {text.policies}
        </Title>
        {mostOfCluster != null && mostOfParts != null && (
          <Text size="sm" c="dimmed">
            {text.limits(policies.length - parts, mostOfCluster, parts, mostOfParts)}
          </Text>
        )}
        <div style={{ marginLeft: 'auto' }}>
          <ReasonButton
            size="xs"
            reason={reason ?? (full ? text.full(mostOfCluster, mostOfParts) : undefined)}
            onClick={onAdd}
          >
            {text.add}
          </ReasonButton>
        </div>
      </div>
      {policies.length === 0 ? (
        <Empty title={text.none} text={text.noneText} />
      ) : (
        <DataTable
          label={text.policies}
          rows={sortRows(policies, columns, sort)}
          columns={columns}
          rowKey={({ policy_id }) => policy_id}
          sort={sort}
          onSort={(key) => {
            setSort({ key, descending: sort.key === key && !sort.descending })
          }}
        />
      )}
    </Stack>
  )
}
