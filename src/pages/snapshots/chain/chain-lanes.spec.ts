import { expect, it } from 'vitest'
import { chainRows } from './chain-lanes.ts'

const place = (key: string, parent?: string) => ({
  key,
  parent,
  name: undefined,
  snapshot: undefined,
})
const drawn = (...nodes: ReturnType<typeof place>[]) =>
  chainRows(nodes).map(({ node, lane, from, below, passing }) => [
    node.key,
    lane,
    from,
    below,
    passing.map((line) => `${line.lane}>${line.to}`).join(),
  ])

it('draws a chain without branches in one lane', () => {
  expect(drawn(place('a'), place('b', 'a'), place('c', 'b'))).toEqual([
    ['a', 0, undefined, 'b', ''],
    ['b', 0, 0, 'c', ''],
    ['c', 0, 0, undefined, ''],
  ])
})

it('draws a side branch in the next lane, past which the main one goes on', () => {
  expect(drawn(place('a'), place('f', 'a'), place('g', 'f'), place('b', 'a'))).toEqual([
    ['a', 0, undefined, 'b', ''],
    ['f', 1, 0, 'g', '0>b'],
    ['g', 1, 1, undefined, '0>b'],
    ['b', 0, 0, undefined, ''],
  ])
})

it('keeps the lines of two nested branches apart', () => {
  const rows = drawn(place('a'), place('b', 'a'), place('x', 'b'), place('c', 'b'), place('d', 'a'))
  expect(rows[2]).toEqual(['x', 2, 1, undefined, '0>d,1>c'])
  expect(rows[3]).toEqual(['c', 1, 1, undefined, '0>d'])
})

it('begins where a circle was cut', () => {
  expect(drawn(place('b', 'c'), place('c', 'b'))).toEqual([
    ['b', 0, undefined, 'c', ''],
    ['c', 0, 0, undefined, ''],
  ])
})
