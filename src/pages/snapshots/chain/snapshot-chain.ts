import { snapshotStatus } from '../../../contract/snapshot-rules.ts'
import { isFull, type Snapshot } from '../../../contract/snapshots.ts'

/** A place in a chain. Without a snapshot: its key is known from others, but no list has it any more. */
export interface ChainNode {
  key: string
  snapshot: Snapshot | undefined
  /** Name of one that is not listed, where another one tells it. */
  name: string | undefined
  /** What it continues; undefined for the beginning. */
  parent: string | undefined
}

export interface Chain {
  /** The beginning first, and everything before what continues it. */
  nodes: readonly ChainNode[]
  opened: string
  /** Keys from the beginning to the opened one: what a restore reads. */
  needed: readonly string[]
  /** Snapshots that build on the opened one, those that failed apart. */
  dependants: readonly Snapshot[]
  /** The keys run in a circle: bad data, and the order is a guess. */
  contradictory: boolean
}

/** Snapshots of one cluster may share a second with those of another, but not with each other. */
const keyOf = ({ backup_key, id }: Snapshot) => backup_key || id

/**
 * Every place that the snapshots and their keys name. Automated snapshots that expired leave the list
 * while others build on them: these are the places without a snapshot,
 * of which only the first and the last are known.
 */
const placesOf = (snapshots: readonly Snapshot[]): Map<string, ChainNode> => {
  const places = new Map<string, ChainNode>()
  for (const snapshot of snapshots) {
    const parent = isFull(snapshot) ? undefined : snapshot.prior_backup_key || undefined
    places.set(keyOf(snapshot), { key: keyOf(snapshot), snapshot, name: undefined, parent })
  }
  for (const { prior_backup_key: prior, base_backup_key, base_backup_name } of snapshots) {
    if (!prior || prior === 'FULL' || places.has(prior)) continue
    const base = base_backup_key || undefined
    const isBase = prior === base
    const name = base_backup_name || undefined
    places.set(prior, {
      key: prior,
      snapshot: undefined,
      name: isBase ? name : undefined,
      parent: isBase ? undefined : base,
    })
    if (base && !places.has(base))
      places.set(base, { key: base, snapshot: undefined, name, parent: undefined })
  }
  return places
}

const childrenOf = (places: ReadonlyMap<string, ChainNode>): Map<string, ChainNode[]> => {
  const children = new Map<string, ChainNode[]>()
  for (const place of places.values())
    if (place.parent !== undefined)
      children.set(place.parent, [...(children.get(place.parent) ?? []), place])
  return children
}

/** The place and all that builds on it, each before what continues it; the longest branch comes last. */
const branch = (
  root: ChainNode,
  children: ReadonlyMap<string, readonly ChainNode[]>,
  seen = new Set<string>(),
): ChainNode[] => {
  if (seen.has(root.key)) return []
  seen.add(root.key)
  const branches = (children.get(root.key) ?? [])
    .map((child) => branch(child, children, seen))
    .filter((nodes) => nodes.length > 0)
    .toSorted((a, b) => a.length - b.length || (a[0]!.key < b[0]!.key ? -1 : 1))
  return [root, ...branches.flat()]
}

/** The chain of a snapshot, out of all snapshots that are listed: only those of its cluster count. */
export const chainOf = (opened: Snapshot, listed: readonly Snapshot[]): Chain => {
  const peers = listed.filter(
    ({ id, cluster_id }) => id !== opened.id && !!cluster_id && cluster_id === opened.cluster_id,
  )
  // The opened one comes last: should another have its key, it is the one that is drawn.
  const places = placesOf([...peers, opened])
  const children = childrenOf(places)
  const start = places.get(keyOf(opened))!
  const needed: ChainNode[] = []
  let at: ChainNode | undefined = start
  while (at && !needed.includes(at)) {
    needed.unshift(at)
    at = at.parent === undefined ? undefined : places.get(at.parent)
  }
  return {
    nodes: branch(needed[0]!, children),
    opened: start.key,
    needed: needed.map(({ key }) => key),
    dependants: branch(start, children)
      .slice(1)
      .flatMap(({ snapshot }) =>
        snapshot && snapshotStatus(snapshot) !== 'UNAVAILABLE' ? [snapshot] : [],
      ),
    contradictory: at !== undefined,
  }
}
