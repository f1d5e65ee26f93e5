import { describe, expect, it } from 'vitest'
import { applyEdits, planTags, requestsOf, stepsOf } from './tag-plan.ts'

const tag = (key: string, value = 'x') => ({ key, value })
const numbered = (count: number) => Array.from({ length: count }, (_, index) => tag(`k${index}`))

describe('the plan of a change', () => {
  it('tells what is added, changed and removed', () => {
    const before = [tag('team', 'sales'), tag('stage', 'test'), tag('old')]
    const plan = planTags(before, [tag('team', 'sales'), tag('stage', 'production'), tag('new')])
    expect(plan).toEqual({
      added: [tag('new')],
      changed: [{ ...tag('stage', 'production'), before: 'test' }],
      removed: [tag('old')],
    })
    expect(stepsOf(plan)).toBe(3)
  })

  it('takes a missing value for an empty one', () => {
    expect(stepsOf(planTags([{ key: 'team', value: null }], [tag('team', '')]))).toBe(0)
  })

  it('survives keys that name parts of every object', () => {
    expect(planTags([], [tag('__proto__')]).added).toEqual([tag('__proto__')])
  })
})

describe('the same edits for many', () => {
  it('set and remove by key, and leave the rest', () => {
    const edits = { set: [tag('stage', 'production')], remove: ['old', 'absent'] }
    expect(applyEdits([tag('old'), tag('team')], edits)).toEqual([
      tag('team'),
      tag('stage', 'production'),
    ])
  })
})

describe('the requests', () => {
  it('add first, so that a failure in between loses nothing', () => {
    const before = numbered(19)
    const plan = planTags(before, [...numbered(18), tag('new')])
    expect(requestsOf(before, plan)).toEqual({
      put: [tag('new')],
      remove: [tag('k18')],
      remove_first: false,
    })
  })

  it('remove first where the cluster would have more than 20 tags meanwhile', () => {
    const before = numbered(20)
    const plan = planTags(before, [...numbered(19), tag('new')])
    expect(requestsOf(before, plan).remove_first).toBe(true)
  })
})
