import { describe, expect, it } from 'vitest'
import { growthProblem, mostTotal, roomFor, totalNow, type Growth } from './node-growth.ts'

const growth = (change: Partial<Growth> = {}): Growth => ({
  way: 'grow',
  now: 3,
  free: 0,
  room: undefined,
  ...change,
})
const room = { nodes: 4, type: 'core' }

describe('the room that the quota leaves', () => {
  const quota = (type: string, used: number, limit: number) => ({ type, used, quota: limit })
  const flavor = { vcpus: 16, ram: 128 }

  it('is that of the quota that ends first', () => {
    const quotas = [quota('core', 0, 100), quota('ram', 0, 500), quota('instances', 20, 20)]
    expect(roomFor(flavor, quotas)).toEqual({ nodes: 3, type: 'ram' })
  })

  it('is never less than nothing', () => {
    expect(roomFor(flavor, [quota('core', 120, 100)])).toEqual({ nodes: 0, type: 'core' })
  })

  it('is not known without a flavor, a quota or a limit', () => {
    expect(roomFor(undefined, [quota('core', 0, 100)])).toBeUndefined()
    expect(roomFor(flavor, undefined)).toBeUndefined()
    expect(roomFor(flavor, [quota('core', 0, -1)])).toBeUndefined()
  })
})

it('counts idle nodes in the total only where more of them are created', () => {
  expect(totalNow(growth({ free: 3 }))).toBe(3)
  expect(totalNow(growth({ way: 'create', free: 3 }))).toBe(6)
})

it.each<[Partial<Growth>, number]>([
  [{}, 256],
  [{ room }, 7],
  [{ room, free: 2 }, 9],
  [{ way: 'create', room, free: 2 }, 9],
  [{ way: 'join', room, free: 2 }, 5],
])('%j grows to %d at most', (change, most) => {
  expect(mostTotal(growth(change))).toBe(most)
})

it.each<[Partial<Growth>, number | string, RegExp]>([
  [{}, 5, /at least 3/],
  [{}, 300, /DWS\.5091/],
  [{}, '', /DWS\.5047/],
  [{ free: 2 }, 5, /at least 3/],
  [{ room }, 8, /vCPUs has room for 4 more/],
  [{ room: { nodes: 0, type: 'ram' } }, 6, /Memory has no room/],
  [{ room, free: 1 }, 9, /room for 4/],
  [{ way: 'join', free: 2 }, 3, /more than 3/],
  [{ way: 'join', free: 2 }, 6, /2 idle nodes/],
  [{ way: 'create', free: 2 }, 7, /at least 3/],
])('%j refuses a total of %s', (change, total, problem) => {
  expect(growthProblem(growth(change), total)).toMatch(problem)
})

it.each<[Partial<Growth>, number]>([
  [{}, 6],
  [{ room }, 7],
  [{ room, free: 1 }, 8],
  [{ way: 'join', free: 2 }, 4],
  [{ way: 'create', free: 2 }, 8],
])('%j takes a total of %d', (change, total) => {
  expect(growthProblem(growth(change), total)).toBeUndefined()
})
