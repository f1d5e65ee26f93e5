import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { draftTags, useTagDraft } from './use-tag-draft.ts'

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

describe('what is still wanted', () => {
  /** Two tags are removed, one of which comes again with another value. */
  const edited = () => {
    const { result } = renderHook(useTagDraft)
    act(() => {
      result.current.setValue('stage', 'late')
      result.current.remove('stage')
      result.current.remove('team')
      result.current.add()
      result.current.editNew(1, { key: 'team', value: 'crm' })
    })
    return result
  }
  const shown = ({ current }: ReturnType<typeof edited>, now: Parameters<typeof draftTags>[0]) => ({
    added: current.added.map(({ key, value }) => ({ key, value })),
    known: draftTags(now, current).map(({ key, value, removed }) => ({ key, value, removed })),
  })

  it('after the new tags were accepted is the removal alone, and not of a tag that came again', () => {
    const draft = edited()
    act(() => {
      draft.current.accepted('put')
    })
    expect(shown(draft, [{ key: 'team', value: 'crm' }, tags[1]!])).toEqual({
      added: [],
      known: [
        { key: 'team', value: 'crm', removed: false },
        { key: 'stage', value: '', removed: true },
      ],
    })
  })

  it('after the removal was accepted are the new tags, in the place of what they replace', () => {
    const draft = edited()
    act(() => {
      draft.current.accepted('remove')
    })
    expect(shown(draft, [tags[0]!])).toEqual({
      added: [{ key: 'team', value: 'crm' }],
      known: [{ key: 'team', value: 'sales', removed: true }],
    })
  })
})
