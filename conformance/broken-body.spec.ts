import { describe, expect, it } from 'vitest'
import { brokenBody, changedAt, placesIn } from './broken-body.ts'
import { diceOf } from './dice.ts'

const body = { cluster: { name: 'dws-1', nodes: [3, 4], tags: [{ key: 'a' }] } }

describe('a place in a body', () => {
  it('is found for every value', () => {
    expect(placesIn(body).map(({ keys }) => keys.join('.'))).toEqual([
      '',
      'cluster',
      'cluster.name',
      'cluster.nodes',
      'cluster.nodes.0',
      'cluster.nodes.1',
      'cluster.tags',
      'cluster.tags.0',
      'cluster.tags.0.key',
    ])
  })

  it('is changed in a copy, or taken away', () => {
    expect(changedAt(body, ['cluster', 'nodes', 1], () => 'x')).toEqual({
      cluster: { ...body.cluster, nodes: [3, 'x'] },
    })
    expect(changedAt(body, ['cluster', 'nodes', 0], () => undefined)).toEqual({
      cluster: { ...body.cluster, nodes: [4] },
    })
    expect(changedAt(body, ['cluster'], () => undefined)).toEqual({})
    expect(body.cluster.nodes).toEqual([3, 4])
  })

  it('may have any name', () => {
    const odd = JSON.parse('{"__proto__":{"a":1}}') as unknown
    expect(JSON.stringify(changedAt(odd, ['__proto__', 'a'], () => 2))).toBe(
      '{"__proto__":{"a":2}}',
    )
  })
})

it('breaks bodies in every way, the same for the same seed', () => {
  const broken = (seed: number) => {
    const dice = diceOf(seed)
    return Array.from({ length: 400 }, () => brokenBody(body, dice))
  }
  const all = broken(1)
  expect(broken(1)).toEqual(all)
  for (const what of ['without', 'unknown key', 'bent', 'another type', 'no JSON', 'empty'])
    expect(all.some((each) => each.what.startsWith(what))).toBe(true)
  for (const { what, text } of all)
    if (what === 'no JSON') expect(() => JSON.parse(text) as unknown).toThrow()
})
