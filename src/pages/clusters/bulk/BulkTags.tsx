import { Input, TagsInput, Text } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { BulkDialog } from '../../../components/bulk/BulkDialog.tsx'
import { eligibilityOf } from '../../../components/bulk/eligibility.ts'
import { PlanTable } from '../../../components/bulk/PlanTable.tsx'
import { PlanText } from '../../../components/bulk/PlanText.tsx'
import type { Column } from '../../../components/list/DataTable.tsx'
import { batchCreateResourceTag, batchDeleteResourceTag } from '../../../contract/tags.ts'
import { bulkText } from '../../../i18n/bulk.ts'
import { tagsText } from '../../../i18n/tags.ts'
import { PartlyDone, useTags, useTagWrites } from '../../../queries/tags.ts'
import { clusterTagPlans, planWords, type ClusterTagPlan } from './bulk-tag-plan.ts'
import { checkEdits, type SetTag } from './edits.ts'
import type { BulkProps } from './props.ts'
import { SetTags } from './SetTags.tsx'

const text = bulkText.tagsDialog

const columns: Column<ClusterTagPlan>[] = [
  { key: 'cluster', title: text.cluster, cell: ({ cluster }) => cluster.name },
  {
    key: 'changes',
    title: text.changes,
    cell: (row) => <PlanText bad={row.state === 'conflict'}>{planWords(row)}</PlanText>,
  },
  { key: 'after', title: text.after, numeric: true, cell: ({ after }) => after },
]

const explain = (error: Error) =>
  error instanceof PartlyDone ? tagsText.partly[error.did] : undefined

/** 5.11.3 and 5.11.4 on many clusters. */
export const BulkTags = ({ clusters, onClose }: BulkProps) => {
  const { save, settle } = useTagWrites()
  const suggestions = useTags().data?.tags ?? []
  const [set, setSet] = useState<readonly SetTag[]>([{ id: 0, key: '', value: '' }])
  const [remove, setRemove] = useState<readonly string[]>([])
  const eligibility = useMemo(() => eligibilityOf('editTags', clusters), [clusters])

  const checked = useMemo(() => checkEdits(set, remove), [set, remove])
  const edits = useDeferredValue(checked.edits)
  const rows = useMemo(() => clusterTagPlans(eligibility.eligible, edits), [eligibility, edits])
  const count = (state: ClusterTagPlan['state']) => rows.filter((row) => row.state === state).length
  const changing = rows.filter(({ state }) => state === 'change')
  const requests = [
    { operation: batchCreateResourceTag, part: 'put' },
    { operation: batchDeleteResourceTag, part: 'remove' },
  ] as const

  return (
    <BulkDialog
      title={text.title(clusters.length)}
      confirm={text.confirm(changing.length)}
      tier="L1"
      impact={text.impact}
      eligibility={eligibility}
      request={requests
        .map(({ operation, part }) => ({
          operation,
          times: changing.filter((row) => row.requests[part].length > 0).length,
        }))
        .filter(({ times }) => times > 0)
        .map(({ operation, times }) => bulkText.requests(times, operation))
        .join('\n')}
      // What is listed is what is sent.
      blocked={!checked.sound || edits !== checked.edits}
      jobs={changing.map(({ cluster: { id, name }, requests: sent }) => ({
        id,
        name,
        send: () => save(id, sent),
      }))}
      settle={settle}
      explain={explain}
      fileName="tags-result"
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {tagsText.rules}
      </Text>
      <Input.Wrapper label={text.set} labelElement="div" description={text.setHelp}>
        <SetTags
          tags={set}
          problems={checked.problems}
          suggestions={suggestions}
          onChange={setSet}
        />
      </Input.Wrapper>
      <TagsInput
        label={text.remove}
        description={text.removeHelp}
        data={[...new Set(eligibility.eligible.flatMap(({ tags }) => tags.map(({ key }) => key)))]}
        limit={20}
        value={[...remove]}
        error={checked.both === undefined ? undefined : text.both(checked.both)}
        onChange={setRemove}
      />
      <div>
        <Text size="sm" fw={600} mb={6} role="status">
          {edits.set.length + edits.remove.length === 0
            ? text.nothing
            : text.summary(count('change'), count('same'), count('conflict'))}
        </Text>
        {edits.set.length + edits.remove.length > 0 && (
          <PlanTable label={text.plan} rows={rows} columns={columns} />
        )}
      </div>
    </BulkDialog>
  )
}
