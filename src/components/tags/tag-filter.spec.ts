import { describe, expect, it } from 'vitest'
import { passesTags, readTagTests, writeTagTests, type TagTest } from './tag-filter.ts'

const production: TagTest = { is: 'value', key: 'environment', value: 'production' }
const anyTeam: TagTest = { is: 'present', key: 'team' }
const noOwner: TagTest = { is: 'absent', key: 'owner' }

describe('the text of a filter by tags', () => {
  it('is short and readable', () => {
    expect(writeTagTests([production, anyTeam, noOwner])).toBe('environment=production,team,!owner')
  })

  it('brings back every key and value, also those with the characters that it uses itself', () => {
    const tests: TagTest[] = [
      production,
      { is: 'value', key: 'a=b', value: 'c,d' },
      { is: 'value', key: 'empty', value: '' },
      { is: 'present', key: '!urgent' },
      { is: 'absent', key: '100%' },
      { is: 'present', key: '%2C' },
      { is: 'present', key: '部门' },
    ]
    expect(readTagTests(writeTagTests(tests))).toEqual(tests)
  })

  it('leaves out what names no key, and what is there twice', () => {
    expect(readTagTests('')).toEqual([])
    expect(readTagTests(',!,=x,team,team')).toEqual([anyTeam])
  })
})

describe('a cluster passes', () => {
  const tags = [
    { key: 'environment', value: 'production' },
    { key: 'team', value: null },
  ]

  it('when all conditions hold', () => {
    expect(passesTags(tags, [])).toBe(true)
    expect(passesTags(tags, [production, anyTeam, noOwner])).toBe(true)
  })

  it.each<TagTest>([
    { is: 'value', key: 'environment', value: 'test' },
    { is: 'present', key: 'owner' },
    { is: 'absent', key: 'team' },
  ])('never when one fails: %o', (test) => {
    expect(passesTags(tags, [production, test])).toBe(false)
  })

  it('when a missing value is asked for as an empty one', () => {
    expect(passesTags(tags, [{ is: 'value', key: 'team', value: '' }])).toBe(true)
  })
})
