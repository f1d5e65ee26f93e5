import { describe, expect, it } from 'vitest'
import { draftTags } from './use-tag-draft.ts'

const tags = [
  { key: 'team', value: 'sales' },
  { key: 'stage', value: null },
]
const untouched = { values: new Map<string, string>(), removed: new Set<string>() }

describe('the tags in an editor', () => {
  it('are those of the cluster, with what is wanted of them', () => {
    expect(
      draftTags(tags, { values: new Map([['team', 'crm']]), removed: new Set(['stage']) }),
    ).toEqual([
      { key: 'team', before: 'sales', value: 'crm', removed: false, gone: false },
      { key: 'stage', before: '', value: '', removed: true, gone: false },
    ])
  })

  it('keep a value that was typed for a tag that somebody else removed', () => {
    expect(draftTags([], { ...untouched, values: new Map([['team', 'crm']]) })).toEqual([
      { key: 'team', before: '', value: 'crm', removed: false, gone: true },
    ])
  })

  it('show a change of somebody else to a tag that was not touched', () => {
    expect(draftTags([{ key: 'team', value: 'web' }], untouched)[0]).toMatchObject({
      before: 'web',
      value: 'web',
    })
  })
})
