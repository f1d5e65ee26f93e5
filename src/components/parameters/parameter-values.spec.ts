import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../contract/parameters.ts'
import {
  defaultsOf,
  isModified,
  sameValues,
  sidesDiffer,
  valuesOf,
  valuesText,
} from './parameter-values.ts'

const parameter = (name: string, cn: string, dn: string) =>
  ({
    name,
    type: 'integer',
    values: [
      { type: 'cn', value: cn, default_value: '800' },
      { type: 'dn', value: dn, default_value: '5000' },
    ],
    unit: null,
    readonly: false,
    value_range: '1-100000',
    restart_required: true,
    description: '',
  }) satisfies Parameter

describe('the marks of a parameter', () => {
  it('knows modified and differing values', () => {
    expect(isModified(parameter('a', '800', '5000'))).toBe(false)
    expect(isModified(parameter('a', '800', '5001'))).toBe(true)
    expect(sidesDiffer(parameter('a', '800', '5000'))).toBe(true)
    expect(sidesDiffer(parameter('a', '7', '7'))).toBe(false)
  })
})

describe('the values of both sides', () => {
  it('are those that the parameter has', () => {
    const both = parameter('a', '1', '2')
    expect(valuesOf(both)).toEqual({ cn: '1', dn: '2' })
    expect(defaultsOf(both)).toEqual({ cn: '800', dn: '5000' })
    expect(valuesOf({ ...both, values: both.values.slice(1) })).toEqual({ dn: '2' })
    expect(
      valuesOf({ ...both, values: [{ type: 'cn', value: null, default_value: null }] }),
    ).toEqual({ cn: '' })
  })

  it('are the same only where both have the same sides', () => {
    expect(sameValues('list', { cn: 'a,b', dn: 'c' }, { cn: 'a;b', dn: 'c' })).toBe(true)
    expect(sameValues('integer', { cn: '1', dn: '1' }, { cn: '1' })).toBe(false)
    expect(sameValues('integer', { cn: '1', dn: '1' }, { cn: '1', dn: '2' })).toBe(false)
  })

  it('are one text where they agree', () => {
    expect(valuesText({ cn: '1', dn: '1' })).toBe('1')
    expect(valuesText({ cn: '1', dn: '2' })).toBe('CN 1, DN 2')
    expect(valuesText({ dn: '' })).toBe('')
    expect(valuesText({})).toBeUndefined()
  })
})
