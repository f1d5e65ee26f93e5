import { Stack, Text } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { Badge } from '../../../components/status/Badge.tsx'
import { BackupTabs } from '../../../components/page/ChapterTabs.tsx'
import { FilteredList } from '../../../components/list/FilteredList.tsx'
import { FilterSelect } from '../../../components/list/FilterSelect.tsx'
import { Empty } from '../../../components/list/ListToolbar.tsx'
import { PageHeader } from '../../../components/page/PageHeader.tsx'
import { QueryState } from '../../../components/status/QueryState.tsx'
import type { Cluster } from '../../../contract/clusters.ts'
import type { Snapshot } from '../../../contract/snapshots.ts'
import { boardText as text } from '../../../i18n/backup-board.ts'
import { useServiceNow } from '../../../lib/use-now.ts'
import { useTableParams } from '../../../lib/use-table-params.ts'
import { paths } from '../../../paths.ts'
import { useClusters } from '../../../queries/clusters.ts'
import { useScope } from '../../../queries/scope.ts'
import { useSnapshotPoliciesOf } from '../../../queries/snapshot-policies.ts'
import { useSnapshots } from '../../../queries/snapshots.ts'
import { boardColumns, verdictTones } from './board-columns.tsx'
import { boardRows, filterBoard, takenByCluster, verdicts, type BoardRow } from './board-rows.ts'
import classes from './BackupBoard.module.css'

const hiddenByDefault = ['failed']

/** How many clusters have each verdict; a click shows them alone. */
const Counts = ({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly BoardRow[]
  chosen: string
  onChoose: (verdict: string) => void
}) => (
  <div className={classes.counts} role="group" aria-label={text.counts}>
    {verdicts.map((verdict) => {
      const count = rows.filter((row) => row.verdict === verdict).length
      return count === 0 ? null : (
        <button
          key={verdict}
          type="button"
          aria-pressed={chosen === verdict}
          title={text.why[verdict]}
          onClick={() => {
            onChoose(chosen === verdict ? '' : verdict)
          }}
        >
          <Badge tone={verdictTones[verdict]} label={text.verdicts[verdict]} /> <b>{count}</b>
        </button>
      )
    })}
  </div>
)

const Board = (props: { clusters: readonly Cluster[]; snapshots: readonly Snapshot[] }) => {
  const { clusters, snapshots } = props
  const { project_name } = useScope()
  const now = useServiceNow()
  const view = useTableParams({ key: 'verdict', descending: false })
  const plans = useSnapshotPoliciesOf(clusters.map(({ id }) => id))
  const taken = useMemo(() => takenByCluster(snapshots), [snapshots])
  const all = boardRows(clusters, plans, taken, now)
  const q = useDeferredValue(view.q)
  const verdict = view.filter('verdict')
  const rows = filterBoard(all, { q, verdict })
  const columns = useMemo(() => boardColumns(project_name), [project_name])
  if (clusters.length === 0) return <Empty title={text.none} text={text.noneText} />
  return (
    <Stack gap="sm">
      <Counts
        rows={all}
        chosen={verdict}
        onChoose={(chosen) => {
          view.setFilter('verdict', chosen)
        }}
      />
      <FilteredList
        name="backup-board"
        label={text.title}
        placeholder={text.placeholder}
        rows={rows}
        total={all.length}
        columns={columns}
        rowKey={({ id }) => id}
        view={view}
        filters={
          <FilterSelect
            label={text.verdict}
            any={text.anyVerdict}
            options={verdicts.map((value) => [value, text.verdicts[value]] as const)}
            value={verdict}
            onChange={(value) => {
              view.setFilter('verdict', value)
            }}
          />
        }
        filterNames={['verdict']}
        hiddenByDefault={hiddenByDefault}
      />
    </Stack>
  )
}

/** Whether the snapshots of every cluster are as young as its policies promise. */
export const BackupBoardPage = () => {
  const { project_name } = useScope()
  const clusters = useClusters()
  const snapshots = useSnapshots()
  return (
    <>
      <PageHeader title={text.title} />
      <BackupTabs
        open="board"
        links={{ snapshots: paths.snapshots(project_name), board: paths.backupBoard(project_name) }}
      >
        <Text size="sm" c="dimmed" mb="sm" maw="72ch">
          {text.intro}
        </Text>
        <QueryState query={clusters} height={480}>
          {(known) => (
            <QueryState query={snapshots} height={480}>
              {(taken) => <Board clusters={known.clusters} snapshots={taken.snapshots} />}
            </QueryState>
          )}
        </QueryState>
      </BackupTabs>
    </>
  )
}
