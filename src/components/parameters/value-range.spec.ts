import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { misfit, parseRange, sameValue } from './value-range.ts'

const integer = (value_range: string | null) => parseRange({ type: 'integer', value_range })
const whole = (min?: string, max?: string) => ({ kind: 'number', whole: true, min, max })

describe('parseRange', () => {
  it.each([
    ['1-2147483647', '1', '2147483647'],
    ['-1–100', '-1', '100'],
    ['-15-3', '-15', '3'],
    ['-100--1', '-100', '-1'],
    ['−1-5', '-1', '5'],
    ['0 ~ 1000', '0', '1000'],
    ['[0,128]', '0', '128'],
    ['0–INT', '0', '2147483647'],
    ['16384–', '16384', undefined],
  ])('reads %s', (text, min, max) => {
    expect(integer(text)).toEqual(whole(min, max))
  })

  it('reads every pair of bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (min, span) => {
        expect(integer(`${min}-${min + span}`)).toEqual(whole(String(min), String(min + span)))
      }),
    )
  })

  it('takes a number without a range as unbounded', () => {
    expect(integer(null)).toEqual(whole())
    expect(integer('')).toEqual(whole())
  })

  it('keeps fractions for floats', () => {
    expect(parseRange({ type: 'float', value_range: '0.5-1.0' })).toEqual({
      kind: 'number',
      whole: false,
      min: '0.5',
      max: '1.0',
    })
  })

  it.each(['see the manual', '9-1', '10% of the disk', '1-2-3'])(
    'gives free text with a note for %s',
    (text) => {
      expect(integer(text)).toEqual({ kind: 'text', note: text })
    },
  )

  it('tells switches, choices, lists and free text apart', () => {
    expect(parseRange({ type: 'boolean', value_range: 'on|off' })).toEqual({
      kind: 'switch',
      words: ['on', 'off'],
    })
    expect(parseRange({ type: 'boolean', value_range: 'true|false' })).toEqual({
      kind: 'switch',
      words: ['true', 'false'],
    })
    expect(parseRange({ type: 'boolean', value_range: null })).toEqual({
      kind: 'switch',
      words: ['on', 'off'],
    })
    expect(parseRange({ type: 'string', value_range: 'none|query| operator' })).toEqual({
      kind: 'choice',
      words: ['none', 'query', 'operator'],
    })
    expect(parseRange({ type: 'list', value_range: 'a|b' })).toEqual({
      kind: 'several',
      words: ['a', 'b'],
    })
    expect(parseRange({ type: 'string', value_range: '' })).toEqual({
      kind: 'text',
      note: undefined,
    })
  })
})

describe('misfit', () => {
  const range = integer('-15-3')

  it('takes what lies within the bounds, and the bounds', () => {
    for (const value of ['-15', '0', '3']) expect(misfit(range, value)).toBeUndefined()
  })

  it.each([
    ['-16', { because: 'too_small', min: '-15' }],
    ['4', { because: 'too_large', max: '3' }],
    ['1.5', { because: 'not_whole' }],
    ['', { because: 'not_whole' }],
    ['1e2', { because: 'not_whole' }],
    [' 1', { because: 'not_whole' }],
  ])('refuses %o', (value, reason) => {
    expect(misfit(range, value)).toEqual(reason)
  })

  it('compares numbers that a double cannot hold', () => {
    const large = integer('0-9007199254740993')
    expect(misfit(large, '9007199254740993')).toBeUndefined()
    expect(misfit(large, '9007199254740994')).toEqual({
      because: 'too_large',
      max: '9007199254740993',
    })
  })

  it('checks floats', () => {
    const share = parseRange({ type: 'float', value_range: '0-1' })
    expect(misfit(share, '0.25')).toBeUndefined()
    expect(misfit(share, '1.25')).toEqual({ because: 'too_large', max: '1' })
    expect(misfit(share, 'half')).toEqual({ because: 'not_a_number' })
  })

  it('checks words one by one', () => {
    const several = parseRange({ type: 'list', value_range: 'a|b|c' })
    expect(misfit(several, 'a;c')).toBeUndefined()
    expect(misfit(several, '')).toBeUndefined()
    expect(misfit(several, 'a,d')).toEqual({ because: 'not_a_word', words: ['a', 'b', 'c'] })
    const choice = parseRange({ type: 'string', value_range: 'a|b' })
    expect(misfit(choice, 'a,b')).toEqual({ because: 'not_a_word', words: ['a', 'b'] })
  })

  it('lets any text pass where nothing is known', () => {
    expect(misfit(integer('see the manual'), 'anything')).toBeUndefined()
  })
})

describe('sameValue', () => {
  it('ignores the separators of a list, and only of a list', () => {
    expect(sameValue('list', 'a,b', 'a;b')).toBe(true)
    expect(sameValue('list', 'a,b', 'b;a')).toBe(false)
    expect(sameValue('string', 'a,b', 'a;b')).toBe(false)
  })
})
