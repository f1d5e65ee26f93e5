import { describe, expect, it } from 'vitest'
import { tagProblems } from './tag-problems.ts'

const none = new Set<string>()

describe('the problems of a tag', () => {
  it.each([
    ['', 'Enter a key. (DWS.5197)'],
    ['k'.repeat(129), 'Use at most 128 characters. (DWS.5197)'],
    [' team', 'Remove the space at the start or end. (DWS.5197)'],
    ['a=b', 'The characters =*<>\\,|/ are not allowed. (DWS.5197)'],
  ])('are told at the key %j', (key, problem) => {
    expect(tagProblems({ key, value: 'x' }, none)).toEqual({ key: problem, value: undefined })
  })

  it.each([
    ['v'.repeat(257), 'Use at most 256 characters. (DWS.5197)'],
    ['a,b', 'The characters =*<>\\,|/ are not allowed. (DWS.5197)'],
  ])('are told at the value %j', (value, problem) => {
    expect(tagProblems({ key: 'team', value }, none)).toEqual({ key: undefined, value: problem })
  })

  it('tell a key that is there already', () => {
    const tag = { key: 'team', value: '' }
    expect(tagProblems(tag, new Set(['team'])).key).toBe('Use each key once. (DWS.5197)')
    expect(tagProblems(tag, none).key).toBeUndefined()
  })
})
