import { describe, expect, it } from 'vitest'
import { BackupStrategy, BackupStrategyRequest } from '../../../contract/snapshot-policies.ts'
import {
  draftOf,
  newDraft,
  problemsOf,
  requestOf,
  withForm,
  withStrategy,
  withType,
} from './policy-draft.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const named = { ...newDraft, policy_name: 'nightly' }

describe('form and expression', () => {
  it('a change of the form rewrites the expression', () => {
    expect(withForm(newDraft, { hour: 5, weekdays: [1] }).backup_strategy).toBe('0 0 5 ? * 1')
  })

  it('a change of the expression moves the form, and keeps what it does not name', () => {
    const draft = withStrategy(withForm(newDraft, { dates: [3] }), '0 5 6 ? * 2')
    expect(draft).toMatchObject({
      shown: true,
      form: { hour: 6, minute: 5, weekdays: [2], dates: [3] },
    })
  })

  it('an expression beyond the form leaves the form as it was, until it is used again', () => {
    const draft = withStrategy(newDraft, '0 0/5 2 ? * 1')
    expect(draft).toMatchObject({
      shown: false,
      backup_strategy: '0 0/5 2 ? * 1',
      form: newDraft.form,
    })
    expect(withForm(draft, {})).toMatchObject({
      shown: true,
      backup_strategy: newDraft.backup_strategy,
    })
  })

  it('only increments have an interval', () => {
    const increments = withForm(withType(newDraft, 'increment'), { every: 8 })
    expect(increments.backup_strategy).toContain(' 2/8 ')
    expect(withType(increments, 'full').backup_strategy).toContain(' 2 ')
    const custom = withStrategy(newDraft, '0 0 2/8 ? * 1')
    expect(custom.shown).toBe(false)
    expect(withType(custom, 'increment')).toMatchObject({ shown: true, form: { every: 8 } })
  })

  it('one that fires once is full, however it was written', () => {
    const increments = withType(newDraft, 'increment')
    expect(withForm(increments, { kind: 'once' }).backup_type).toBe('full')
    expect(withStrategy(increments, '2026-12-01T09:24:00')).toMatchObject({
      backup_type: 'full',
      form: { kind: 'once', once: '2026-12-01T09:24' },
    })
  })
})

describe('the request', () => {
  it('is one that the contract takes, and reads back the same', () => {
    const draft = {
      ...withType(named, 'increment'),
      backup_level: 'schema' as const,
      backup_database: ' gaussdb ',
      parts: 'sales\n\n finance',
    }
    const request = requestOf(draft)
    expect(BackupStrategyRequest.safeParse(request).success).toBe(true)
    expect(request).toMatchObject({
      backup_database: 'gaussdb',
      backup_schema_list: ['sales', 'finance'],
    })
    const again = draftOf(BackupStrategy.parse({ ...request, policy_id: 'p' }))
    expect(requestOf(again)).toEqual({ ...request, policy_id: 'p' })
  })

  it('names no database for the whole cluster', () => {
    expect(requestOf({ ...named, backup_database: 'gaussdb' })).not.toHaveProperty(
      'backup_database',
    )
  })
})

describe('what stands against a draft', () => {
  const others = [{ policy_id: 'p', policy_name: 'Weekly' }]

  it('nothing', () => {
    expect(problemsOf(named, others, now)).toEqual({})
  })
  it('a name that another has, in any case, but not its own', () => {
    const draft = { ...named, policy_name: 'WEEKLY' }
    expect(problemsOf(draft, others, now)).toHaveProperty('policy_name')
    expect(problemsOf({ ...draft, policy_id: 'p' }, others, now)).toEqual({})
  })
  it.each([
    ['no day', withForm(named, { weekdays: [] }), 'days'],
    ['no time', withForm(named, { kind: 'once' }), 'once'],
    ['a time that has passed', withForm(named, { kind: 'once', once: '2026-11-24T11:59' }), 'once'],
    ['no schedule', withStrategy(named, 'daily'), 'backup_strategy'],
    ['a day that never comes', withStrategy(named, '0 0 0 30 2 ?'), 'backup_strategy'],
    ['no database', { ...named, backup_level: 'table' as const, parts: 'a.b' }, 'backup_database'],
    ['no table', { ...named, backup_level: 'table' as const, backup_database: 'd' }, 'parts'],
  ])('%s', (_, draft, field) => {
    expect(Object.keys(problemsOf(draft, [], now))).toEqual([field])
  })
})
