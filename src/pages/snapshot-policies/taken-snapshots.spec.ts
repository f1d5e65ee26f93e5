import { expect, it } from 'vitest'
import { Snapshot } from '../../contract/snapshots.ts'
import { chainStateOf, restorePointsOf } from './taken-snapshots.ts'

const policy = {
  policy_id: 'p',
  policy_name: 'p',
  backup_strategy: '0 0 2 ? * *',
  backup_type: 'increment',
  backup_level: 'cluster',
}
let hour = 0
const taken = (more: object) =>
  Snapshot.parse({
    id: String(hour),
    started: `2026-11-24T${String(hour++).padStart(2, '0')}:00:00`,
    status: 'AVAILABLE',
    type: 'AUTO',
    backup_device: 'OBS',
    prior_backup_key: 'key',
    ...more,
  })
const all = [
  taken({ prior_backup_key: 'FULL' }),
  taken({}),
  taken({ type: 'MANUAL', prior_backup_key: 'FULL' }),
  taken({}),
  taken({ backup_level: 'schema', prior_backup_key: 'FULL', bak_period: '0 0 4 ? * *' }),
  taken({ status: 'UNAVAILABLE' }),
]

it('counts the increments since the last full snapshot of the cluster', () => {
  expect(chainStateOf(all.toReversed(), [policy], 'OBS')).toEqual({
    last_auto_at: Date.parse('2026-11-24T05:00:00Z'),
    increments: { cluster: 2 },
  })
})

it('has no chain to go on with on another device', () => {
  expect(chainStateOf(all, [policy], 'NFS').increments).toEqual({})
})

it('knows the snapshots of a policy of schemas by its expression', () => {
  const parts = { ...policy, backup_level: 'schema', backup_strategy: '0 0 4 ? * *' }
  expect(chainStateOf(all, [parts], 'obs').increments).toEqual({ p: 0 })
  expect(
    chainStateOf(all, [{ ...parts, backup_strategy: '0 0 5 ? * *' }], 'OBS').increments,
  ).toEqual({})
})

it('a chain whose full snapshot is out of sight has at least as many increments as are seen', () => {
  expect(chainStateOf([taken({}), taken({})], [policy], 'OBS').increments).toEqual({ cluster: 2 })
})

it('only good automated snapshots of the whole cluster are restore points of the plan', () => {
  expect(restorePointsOf(all).map(({ full }) => full)).toEqual([true, false, false])
})
