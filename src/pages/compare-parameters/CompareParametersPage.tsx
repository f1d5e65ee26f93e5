import { Alert, Skeleton } from '@mantine/core'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { Cluster } from '../../contract/clusters.ts'
import { common } from '../../i18n/common.ts'
import { compareText } from '../../i18n/compare-parameters.ts'
import { shortId } from '../../lib/format.ts'
import { useTableParams } from '../../lib/use-table-params.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useParametersOf } from '../../queries/parameters.ts'
import { useScope } from '../../queries/scope.ts'
import { readChoice } from './choice.ts'
import { ClusterChoice } from './ClusterChoice.tsx'
import { ComparedClusters, type ComparedCluster } from './ComparedClusters.tsx'
import { Comparison } from './Comparison.tsx'
import { effectiveBaseline } from './baseline.ts'
import { matrixOf } from './matrix.ts'
import { StartState } from './StartState.tsx'

const Compare = ({ clusters }: { clusters: readonly Cluster[] }) => {
  const { project_name } = useScope()
  const view = useTableParams({ key: 'name', descending: false })
  const chosen = readChoice(view.filter('clusters'))
  const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]))
  const compared = useParametersOf(chosen).map((column): ComparedCluster => {
    const cluster = byId.get(column.cluster_id)
    return {
      ...column,
      name: cluster?.name ?? shortId(column.cluster_id),
      version: cluster?.version ?? undefined,
    }
  })
  const nameOf = (baseline: string) =>
    compared.find(({ cluster_id }) => cluster_id === baseline)?.name ??
    compareText.baseline.asDefaults
  const { wanted, baseline } = effectiveBaseline(view.filter('baseline'), compared)
  const rows = matrixOf(compared, baseline)
  const choose = (cluster_ids: readonly string[]) => {
    view.setFilter('clusters', cluster_ids.join(','))
  }
  const setBaseline = (next: string) => {
    view.setFilter('baseline', next)
  }
  return (
    <>
      <ClusterChoice
        clusters={clusters}
        chosen={compared}
        baseline={wanted}
        onChoose={choose}
        onBaseline={setBaseline}
      />
      {chosen.length === 0 ? (
        <StartState clusters={clusters} onChoose={choose} />
      ) : (
        <>
          {wanted !== baseline && (
            <Alert color="yellow" variant="light" role="status" mb="sm">
              {compareText.baseline.instead(nameOf(wanted), nameOf(baseline))}
            </Alert>
          )}
          <ComparedClusters
            project_name={project_name}
            compared={compared}
            rows={rows}
            baseline={baseline}
            baselineName={nameOf(baseline)}
            onBaseline={setBaseline}
          />
          {rows.length > 0 ? (
            <Comparison
              project_name={project_name}
              clusters={compared}
              rows={rows}
              baseline={baseline}
              baselineName={nameOf(baseline)}
              view={view}
            />
          ) : (
            compared.some(({ status }) => status === 'pending') && (
              <Skeleton height={480} aria-label={common.loading} role="status" />
            )
          )}
        </>
      )}
    </>
  )
}

/** The parameters of several clusters side by side, those that differ first of all. */
export const CompareParametersPage = () => (
  <>
    <PageHeader title={compareText.title} />
    <QueryState query={useClusters()} height={480}>
      {({ clusters }) => <Compare clusters={clusters} />}
    </QueryState>
  </>
)
