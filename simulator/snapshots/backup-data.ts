import { day, diskUsage } from '../clusters/load.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'
import type { FineGrainedRow } from './snapshot-rows.ts'

/** MB per second that one DN reads for a backup, and writes for a restoration. */
const backupRate = 200
const restoreRate = 125

/** The least time that a snapshot takes, and what a restoration needs beside its data, in minutes. */
const leastMinutes = 2
const newClusterMinutes = 12

/** How much of the data is rewritten in a day, beside what is added. */
const rewrittenDaily = 0.02

const rounded = (gb: number) => Math.max(0.01, Math.round(gb * 100) / 100)

/** GB of data that a cluster holds. */
export const dataOf = (cluster: ClusterRow, at: number): number => {
  const members = cluster.nodes.filter(({ free }) => !free).length
  return rounded((diskUsage(cluster, at) / 100) * members * cluster.disk_gb)
}

/** GB of the schemas and tables of a fine-grained snapshot: a twentieth for each schema, less for a table. */
export const partOf = (data_gb: number, fine: FineGrainedRow | null): number =>
  fine
    ? rounded(data_gb * Math.min(1, fine.schema_list.length / 20 + fine.table_list.length / 200))
    : data_gb

/** GB that changed between two times: what was added, and what was rewritten. */
export const changedSince = (
  before: { readonly gb: number; readonly at: number },
  gb: number,
  at: number,
): number => {
  const rewritten = gb * rewrittenDaily * ((at - before.at) / day)
  return rounded(Math.min(gb, Math.max(0, gb - before.gb) + rewritten))
}

const transfer = (gb: number, nodes: number, rate: number) =>
  (gb * 1024) / (rate * Math.max(1, nodes)) / 60

/** Minutes that a snapshot of so many GB takes on so many nodes. */
export const backupMinutes = (gb: number, nodes: number): number =>
  Math.max(leastMinutes, transfer(gb, nodes, backupRate))

/** Minutes that it takes to make a cluster out of so many GB. */
export const restoreMinutes = (gb: number, nodes: number): number =>
  newClusterMinutes + transfer(gb, nodes, restoreRate)
