import { expect, it } from 'vitest'
import { BackupStrategy, listSnapshotPolicy } from '../../../contract/snapshot-policies.ts'
import { copyStep } from './copy-plan.ts'

const policy = (more: object = {}) =>
  BackupStrategy.parse({
    policy_id: 'mine',
    policy_name: 'nightly',
    backup_strategy: '0 0 2 ? * *',
    backup_type: 'full',
    backup_level: 'cluster',
    ...more,
  })
const plan = (...backup_strategies: BackupStrategy[]) => ({
  error: null,
  data: listSnapshotPolicy.response.parse({
    backup_strategies,
    backup_strategy_cluster_type_limit_num: 1,
    backup_strategy_schema_type_limit_num: 50,
  }),
})

it('adds a policy under an id of its own', () => {
  expect(copyStep(policy(), plan())).toEqual({
    kind: 'add',
    request: {
      policy_name: 'nightly',
      backup_strategy: '0 0 2 ? * *',
      backup_type: 'full',
      backup_level: 'cluster',
    },
  })
})

it('changes the one of the same name, in any case', () => {
  const theirs = policy({ policy_id: 'theirs', policy_name: 'NIGHTLY', backup_type: 'increment' })
  expect(copyStep(policy(), plan(theirs))).toMatchObject({
    kind: 'change',
    before: '0 0 2 ? * *',
    request: { policy_id: 'theirs', backup_type: 'full' },
  })
})

it('leaves the same policy alone', () => {
  expect(copyStep(policy(), plan(policy({ policy_id: 'theirs' })))).toEqual({ kind: 'same' })
})

it('has no place where the limit of the level is reached', () => {
  const other = policy({ policy_id: 'theirs', policy_name: 'weekly' })
  expect(copyStep(policy(), plan(other))).toEqual({ kind: 'full' })
  const parts = policy({
    backup_level: 'schema',
    backup_database: 'gaussdb',
    backup_schema_list: ['sales'],
  })
  expect(copyStep(parts, plan(other))).toMatchObject({ kind: 'add' })
})

it('waits for the policies of the cluster, or says that they cannot be read', () => {
  expect(copyStep(policy(), { data: undefined, error: null })).toEqual({ kind: 'loading' })
  expect(copyStep(policy(), { data: undefined, error: new Error() })).toEqual({ kind: 'unread' })
})
