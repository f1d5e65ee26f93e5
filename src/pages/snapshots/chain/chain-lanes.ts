import type { ChainNode } from './snapshot-chain.ts'

/** A line of the drawing in one row; `to` is the place that it leads to. */
interface Line {
  lane: number
  to: string
}

/** How a place is drawn: one row each, branches in lanes beside each other. */
export interface ChainRow {
  node: ChainNode
  lane: number
  /** From the place that it continues, which may be in another lane. */
  from: number | undefined
  /** To what continues it in its own lane. */
  below: string | undefined
  /** Lines of others that go through this row. */
  passing: readonly Line[]
}

/** Lays places out that come before what continues them: the last branch keeps the lane. */
export const chainRows = (nodes: readonly ChainNode[]): ChainRow[] => {
  const last = new Map<string, string>()
  const seen = new Set<string>()
  for (const { key, parent } of nodes) {
    if (parent !== undefined && seen.has(parent)) last.set(parent, key)
    seen.add(key)
  }
  const rows = new Map<string, ChainRow>()
  for (const node of nodes) {
    const parent = rows.get(node.parent ?? '')
    const main = parent?.below === node.key
    rows.set(node.key, {
      node,
      lane: parent ? parent.lane + (main ? 0 : 1) : 0,
      from: parent?.lane,
      below: last.get(node.key),
      passing: !parent
        ? []
        : main || parent.below === undefined
          ? parent.passing
          : [...parent.passing, { lane: parent.lane, to: parent.below }],
    })
  }
  return [...rows.values()]
}
