import { Button, Text } from '@mantine/core'
import { FilteredList } from '../../components/list/FilteredList.tsx'
import { FilterToggles } from '../../components/list/FilterToggles.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { compareText } from '../../i18n/compare-parameters.ts'
import type { useTableParams } from '../../lib/use-table-params.ts'
import classes from './Matrix.module.css'
import { matrixColumns, type MatrixCluster } from './matrix-columns.tsx'
import { filterMatrix, toggles, type Toggle } from './matrix-filter.ts'
import type { MatrixRow } from './matrix.ts'

interface Props {
  project_name: string
  clusters: readonly MatrixCluster[]
  rows: readonly MatrixRow[]
  baseline: string
  baselineName: string
  view: ReturnType<typeof useTableParams>
}

/** The matrix: parameters down, clusters across. */
export const Comparison = ({
  project_name,
  clusters,
  rows,
  baseline,
  baselineName,
  view,
}: Props) => {
  const on = (toggle: Toggle) => view.filter(toggle) === '1'
  const readable = clusters.filter(
    ({ cluster_id }) => rows[0]?.cells.get(cluster_id)?.kind !== 'unread',
  )
  const alone = readable.length === 1 && readable[0]?.cluster_id === baseline
  const same = alone ? compareText.same.alone : compareText.same
  if (!on('all') && !rows.some(({ differs }) => differs))
    return (
      <Empty
        title={same.title}
        text={
          alone
            ? compareText.same.alone.text(baselineName)
            : compareText.same.text(rows.length, baselineName)
        }
        action={
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              view.setFilter('all', '1')
            }}
          >
            {compareText.same.showAll}
          </Button>
        }
      />
    )
  return (
    <div className={classes.matrix}>
      <FilteredList
        name="compare-parameters"
        label={compareText.table}
        placeholder={compareText.search}
        rows={filterMatrix(rows, { q: view.q, on })}
        total={rows.length}
        columns={matrixColumns({ project_name, clusters, baseline, q: view.q.trim() })}
        rowKey={({ parameter }) => parameter.name}
        view={view}
        pinned
        filters={
          <FilterToggles
            names={toggles}
            words={compareText.filters}
            on={on}
            onChange={view.setFilter}
          />
        }
        filterNames={toggles}
      />
      <Text size="xs" c="dimmed" mt={6}>
        {compareText.legend(baselineName)}
      </Text>
    </div>
  )
}
