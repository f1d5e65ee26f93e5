import type { Cluster, Model, Snapshot } from './state.ts'

const day = 86_400

/** GB of data that a cluster holds, to hundredths. */
const dataOf = ({ data: { gb, at, daily } }: Cluster, now: number) =>
  Math.round((gb + (daily * (now - at)) / day) * 100) / 100

/** A snapshot of a cluster as it is now. */
export const snapshotOf = (
  cluster: Cluster,
  chosen: Pick<Snapshot, 'id' | 'name'>,
  now: number,
): Snapshot => {
  const { id: cluster_id, node_type, members, cns, password, data } = cluster
  const source = {
    node_type,
    members,
    cns,
    password,
    data: { ...data, gb: dataOf(cluster, now), at: now },
  }
  return { ...chosen, cluster_id, status: 'CREATING', started: now, source, expires: null }
}

/** So many MB a second go in and out of a node. */
const seconds = ({ source: { data, members } }: Snapshot, rate: number) =>
  (data.gb * 1024) / (rate * members)
export const secondsToTake = (snapshot: Snapshot): number => Math.max(120, seconds(snapshot, 200))
export const secondsToRestore = (snapshot: Snapshot): number => 720 + seconds(snapshot, 125)

/** A cluster is being made of it. */
export const isRestoring = ({ clusters }: Model, id: string): boolean =>
  clusters.some(({ task }) => task?.name === 'restore' && task.snapshot === id)

/** Snapshots whose time is over go; one that is being restored has an hour more. */
export const expire = (model: Model, at: number): void => {
  model.next_expiry = null
  for (const { id, expires } of model.snapshots.values()) {
    if (expires === null || expires > at) continue
    if (isRestoring(model, id)) model.next_expiry = at + 3600
    else model.snapshots.delete(id)
  }
}

/** Of the snapshots of a cluster that is gone, so many of the newest stay. */
export const releaseSnapshots = (model: Model, { id }: Cluster, keep: number, at: number): void => {
  const ours = [...model.snapshots.values()]
    .filter(({ cluster_id }) => cluster_id === id)
    .toSorted((a, b) => b.started - a.started)
  for (const snapshot of ours.slice(keep)) snapshot.expires = at
  if (ours.length > 0) expire(model, at)
}
