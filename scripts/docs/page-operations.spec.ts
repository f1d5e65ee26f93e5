import { expect, test } from 'vitest'
import { operationsOnPages } from './page-operations.ts'

const queries = [
  {
    file: 'src/queries/clusters.ts',
    text: `import * as contract from '../contract/clusters.ts'

export const clusterQueries = {
  list: (query: PageQuery = {}) => operationQuery(clusters, contract.listClusters, { query }),
  detail: (cluster_id: string) =>
    operationQuery(clusters, contract.showCluster, { cluster_id }),
}

const restart = () => useOperation(contract.restartCluster, { invalidates: [clusters] })

export const useRestartCluster = () => restart()

export const useDeleteCluster = () => useOperation(contract.deleteCluster, {})
`,
  },
]
const names = ['listClusters', 'showCluster', 'restartCluster', 'deleteCluster']
const page = (text: string) => [{ file: 'src/pages/clusters/ClustersPage.tsx', text }]

test('a member of a queries object counts alone', () => {
  expect(operationsOnPages(names, queries, page('useQuery(clusterQueries.list())'))).toEqual(
    new Set(['listClusters']),
  )
})

test('a hook counts through what it calls', () => {
  expect(operationsOnPages(names, queries, page('useRestartCluster()'))).toEqual(
    new Set(['restartCluster']),
  )
})

test('a name within a longer name does not count', () => {
  expect(operationsOnPages(names, queries, page('useDeleteClusterLater()'))).toEqual(new Set())
})
