import { describe, expect, it } from 'vitest'
import { firingsOf, nextFirings, type Firing, type PlannedPolicy } from './backup-plan.ts'

const policy = (policy_name: string, backup_strategy: string, more = {}): PlannedPolicy => ({
  policy_id: policy_name,
  policy_name,
  backup_strategy,
  backup_type: 'full',
  backup_level: 'cluster',
  ...more,
})
const increment = { backup_type: 'increment' }
const from = Date.parse('2026-11-23T00:00:00Z')
const state = { last_auto_at: undefined, increments: { cluster: 0 } }

const short = ({
  at,
  policy: { policy_name },
  takes,
  skip,
}: Pick<Firing, 'at' | 'policy' | 'takes'> & { skip?: Firing['skip'] }) =>
  `${new Date(at).toISOString().slice(5, 16)} ${policy_name} ${takes ?? skip?.because}`

describe('of two that fire at once', () => {
  const series = '0 0 2 ? * *'
  it.each([
    [
      'the cluster goes before schemas',
      policy('parts', series, { backup_level: 'schema' }),
      policy('whole', series, increment),
      'whole',
    ],
    [
      'a single time goes before a series',
      policy('series', series),
      policy('once', '2026-11-23T02:00:00'),
      'once',
    ],
    [
      'full goes before an increment',
      policy('part', series, increment),
      policy('full', series),
      'full',
    ],
  ])('%s', (_, a, b, winner) => {
    const [first, second] = nextFirings([a, b], { from, state }, 2)
    expect(first).toMatchObject({
      policy: { policy_name: winner },
      near: [a === first?.policy ? b.policy_name : a.policy_name],
    })
    expect(first?.takes).toBeDefined()
    expect(second).toMatchObject({ takes: undefined, skip: { because: 'outranked', by: winner } })
  })
})

it('skips a firing less than 4 hours after the last automatic snapshot, and takes one of exactly 4', () => {
  const policies = [policy('a', '0 0 2/3 ? * *'), policy('b', '0 0 12 ? * *')]
  expect(nextFirings(policies, { from, state }, 5).map(short)).toEqual([
    '11-23T02:00 a full',
    '11-23T05:00 a too_soon',
    '11-23T08:00 a full',
    '11-23T11:00 a too_soon',
    '11-23T12:00 b full',
  ])
})

it('counts from the snapshot that is there already', () => {
  const last_auto_at = Date.parse('2026-11-22T23:00:00Z')
  const [first] = nextFirings(
    [policy('a', '0 0 2 ? * *')],
    { from, state: { ...state, last_auto_at } },
    1,
  )
  expect(first).toMatchObject({ takes: undefined, skip: { because: 'too_soon' } })
})

it('takes a full snapshot when there is none to go on from, and after 15 increments', () => {
  const hourly = policy('inc', '0 0 0/4 ? * *', increment)
  const taken = nextFirings(
    [hourly],
    { from, state: { last_auto_at: undefined, increments: {} } },
    18,
  )
  expect(taken[0]).toMatchObject({ takes: 'full', full_because: 'first' })
  expect(taken.slice(1, 16).every(({ takes }) => takes === 'increment')).toBe(true)
  expect(taken[16]).toMatchObject({ takes: 'full', full_because: 'chain_length' })
  expect(taken[17]).toMatchObject({ takes: 'increment' })
})

it('goes on with the chain of the cluster, and gives parts a chain of their own', () => {
  const whole = policy('whole', '0 0 0 ? * *', increment)
  const parts = policy('parts', '0 0 12 ? * *', { ...increment, backup_level: 'table' })
  const [first, second] = nextFirings([whole, parts], { from: from - 1, state }, 2)
  expect(first).toMatchObject({ policy: whole, takes: 'increment' })
  expect(second).toMatchObject({ policy: parts, takes: 'full', full_because: 'first' })
})

it('marks firings of other policies within an hour, also across the end of the list', () => {
  const policies = [
    policy('a', '0 0 2 ? * *'),
    policy('b', '0 0 3 ? * *'),
    policy('c', '0 1 8 ? * *'),
    policy('d', '0 0 7 ? * *'),
  ]
  const near = nextFirings(policies, { from, state }, 3).map((firing) => firing.near)
  expect(near).toEqual([['b'], ['a'], []])
  expect(nextFirings(policies, { from, state }, 1)[0]?.near).toEqual(['b'])
})

it('leaves out what is bound to be skipped, so that a policy of every second is no burden', () => {
  const until = from + 24 * 3_600_000 - 1
  const taken = [...firingsOf([policy('a', '* * * ? * *')], { from, until, taken_only: true })]
  expect(taken).toHaveLength(6)
  expect(taken.every(({ takes }) => takes === 'full')).toBe(true)
})

it('ends when no policy fires any more', () => {
  expect(nextFirings([policy('once', '2026-11-24T02:00:00')], { from, state }, 30)).toHaveLength(1)
  expect(nextFirings([policy('never', '0 0 0 31 2 ?')], { from, state }, 30)).toEqual([])
})
