import { describe, expect, it } from 'vitest'
import { mergePages, nextPage } from './paging.ts'

const key = (row: string) => row
const page = (rows: string, count: number) => ({ rows: [...rows], count })

describe('merging pages', () => {
  it('drops a row that an earlier page had, because the list grew meanwhile', () => {
    expect(mergePages([[...'abc'], [...'cde']], key).join('')).toBe('abcde')
  })

  it('keeps rows that are equal within one page', () => {
    expect(mergePages([[...'aab']], key).join('')).toBe('aab')
    expect(mergePages([[...'aab'], [...'aaac']], key).join('')).toBe('aabac')
  })
})

describe('the page to ask for next', () => {
  it('is the one after those that are there, until all rows are', () => {
    expect(nextPage([page('ab', 4)], key)).toBe(1)
    expect(nextPage([page('ab', 4), page('cd', 4)], key)).toBeUndefined()
  })

  it('is none after an empty page, whatever the count says', () => {
    expect(nextPage([page('', 0)], key)).toBeUndefined()
    expect(nextPage([page('ab', 9), page('', 9)], key)).toBeUndefined()
  })

  it('goes on where a service counts its pages from 1 and answers the first twice', () => {
    expect(nextPage([page('ab', 4), page('ab', 4)], key)).toBe(2)
    expect(nextPage([page('ab', 4), page('ab', 4), page('cd', 4)], key)).toBeUndefined()
  })

  it('is none where a service answers the same page for ever', () => {
    expect(nextPage([page('ab', 4), page('ab', 4), page('ab', 4)], key)).toBeUndefined()
  })
})
