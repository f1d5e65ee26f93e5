import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../contract/snapshots.ts'
import { chainOf } from './snapshot-chain.ts'

/** A snapshot whose key is its id. */
const snapshot = (id: string, prior: string | null, more: Partial<Snapshot> = {}): Snapshot => ({
  id,
  name: `name-${id}`,
  status: 'AVAILABLE',
  cluster_id: 'c1',
  backup_key: id,
  prior_backup_key: prior ?? 'FULL',
  base_backup_key: 'a',
  base_backup_name: 'name-a',
  size: 1,
  ...more,
})
const keys = (opened: Snapshot, listed: readonly Snapshot[]) =>
  chainOf(opened, listed).nodes.map(({ key }) => key)

const full = snapshot('a', null)
const first = snapshot('b', 'a')
const second = snapshot('c', 'b')
const third = snapshot('d', 'c')

describe('a whole chain', () => {
  const listed = [third, second, first, full]

  it('is in order from the full snapshot on, whichever is opened', () => {
    for (const opened of listed) expect(keys(opened, listed)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('tells what a restore reads and what builds on the opened one', () => {
    const { needed, dependants, contradictory } = chainOf(second, listed)
    expect(needed).toEqual(['a', 'b', 'c'])
    expect(dependants).toEqual([third])
    expect(contradictory).toBe(false)
  })

  it('leaves out other chains, and a snapshot of another cluster with the same key', () => {
    const others = [
      snapshot('x', null, { base_backup_key: 'x' }),
      snapshot('other', 'b', { cluster_id: 'c2' }),
    ]
    expect(keys(full, [...others, ...listed])).toEqual(['a', 'b', 'c', 'd'])
  })
})

it('is alone without peers, without keys and without a cluster', () => {
  const lone = snapshot('m', null, { backup_key: null, base_backup_key: null, cluster_id: null })
  const another = { ...lone, id: 'n', prior_backup_key: 'm' }
  expect(keys(lone, [lone, another])).toEqual(['m'])
  expect(chainOf(lone, []).dependants).toEqual([])
})

it('draws a side branch before the longest one, and counts no failed attempt as a dependant', () => {
  const failed = snapshot('f', 'b', { status: 'UNAVAILABLE' })
  const listed = [full, first, second, third, failed]
  expect(keys(full, listed)).toEqual(['a', 'b', 'f', 'c', 'd'])
  expect(chainOf(first, listed).dependants.map(({ id }) => id)).toEqual(['c', 'd'])
})

describe('a chain whose beginning is not listed', () => {
  it('has places for the first and the last of what is missing', () => {
    const chain = chainOf(third, [third])
    expect(chain.nodes.map(({ key, name, snapshot }) => [key, name, !!snapshot])).toEqual([
      ['a', 'name-a', false],
      ['c', undefined, false],
      ['d', undefined, true],
    ])
    expect(chain.needed).toEqual(['a', 'c', 'd'])
  })

  it('has one place where only the full snapshot is missing', () => {
    expect(keys(second, [first, second])).toEqual(['a', 'b', 'c'])
    expect(chainOf(second, [first, second]).nodes[0]).toMatchObject({ name: 'name-a' })
  })

  it('bridges a gap in the middle', () => {
    expect(keys(full, [full, third])).toEqual(['a', 'c', 'd'])
  })

  it('begins with what is missing when no full snapshot is named', () => {
    const orphan = snapshot('d', 'c', { base_backup_key: null, base_backup_name: null })
    expect(keys(orphan, [orphan])).toEqual(['c', 'd'])
  })
})

describe('keys that contradict each other', () => {
  it('ends in a circle of two, with each drawn once', () => {
    const listed = [snapshot('b', 'c'), snapshot('c', 'b')]
    const chain = chainOf(listed[0]!, listed)
    expect(chain.nodes.map(({ key }) => key).toSorted()).toEqual(['b', 'c'])
    expect(chain.contradictory).toBe(true)
  })

  it('ends where a snapshot continues itself', () => {
    const itself = snapshot('b', 'b')
    expect(keys(itself, [itself])).toEqual(['b'])
    expect(chainOf(itself, [itself])).toMatchObject({ contradictory: true, dependants: [] })
  })

  it('draws the opened one of two with the same key', () => {
    const twin = snapshot('twin', 'a', { backup_key: 'b' })
    const { nodes, opened } = chainOf(twin, [full, first, twin, second])
    expect(nodes.find(({ key }) => key === opened)?.snapshot).toBe(twin)
    expect(nodes.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })
})

it('follows a chain far longer than the service makes', () => {
  const listed = Array.from({ length: 300 }, (_, index) =>
    snapshot(String(index), index === 0 ? null : String(index - 1)),
  )
  expect(chainOf(listed[299]!, listed).nodes).toHaveLength(300)
})
