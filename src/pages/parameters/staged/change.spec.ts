import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../../contract/parameters.ts'
import { changesOf, merged, namedIn, previousOf, rowsOf } from './change.ts'

const parameter = (name: string, cn: string, dn: string, more: Partial<Parameter> = {}) =>
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
    ...more,
  }) satisfies Parameter

const parameters = [
  parameter('max_connections', '800', '5000'),
  parameter('server_version', '9', '9', { type: 'string', readonly: true }),
  parameter('rewrite_rule', 'a;b', 'a;b', { type: 'list', restart_required: false }),
]

describe('changesOf', () => {
  it('keeps only values that differ, per side', () => {
    const staged = { max_connections: { cn: '1000', dn: '5000' }, rewrite_rule: { cn: 'a,b' } }
    const changes = changesOf(parameters, staged)
    expect(changes).toEqual([
      { name: 'max_connections', type: 'cn', from: '800', to: '1000', restart_required: true },
    ])
    expect(rowsOf(changes)).toEqual([{ type: 'cn', name: 'max_connections', value: '1000' }])
  })

  it('leaves out what is read-only, gone, or without that side', () => {
    const onlyCn = { ...parameters[0]!, values: parameters[0]!.values.slice(0, 1) }
    expect(changesOf([onlyCn], { max_connections: { dn: '1' } })).toEqual([])
    expect(changesOf(parameters, { server_version: { cn: '8' }, gone: { cn: '1' } })).toEqual([])
  })

  it('is not fooled by names that every object has', () => {
    expect(changesOf([parameter('constructor', '1', '1')], {})).toEqual([])
  })
})

describe('namedIn', () => {
  const changes = changesOf(parameters, { max_connections: { cn: '1' } })

  it('finds the parameter by its whole name', () => {
    expect(namedIn('Out of range. max_connections: 100-262143', changes)).toBe('max_connections')
    expect(namedIn('max_connections_2 is unknown', changes)).toBeUndefined()
    expect(namedIn('The cluster is busy.', changes)).toBeUndefined()
  })
})

describe('merged', () => {
  it('lets what is added win, side by side', () => {
    const staged = { a: { cn: '1', dn: '2' }, b: { cn: '3' } }
    expect(merged(staged, { a: { dn: '5' }, c: { cn: '6' } })).toEqual({
      a: { cn: '1', dn: '5' },
      b: { cn: '3' },
      c: { cn: '6' },
    })
  })

  it('is not fooled by names that every object has', () => {
    expect(merged({}, { constructor: { cn: '1' } })).toEqual({ constructor: { cn: '1' } })
  })
})

describe('previousOf', () => {
  it('takes changes back', () => {
    const staged = { max_connections: { cn: '1', dn: '2' } }
    expect(previousOf(changesOf(parameters, staged))).toEqual({
      max_connections: { cn: '800', dn: '5000' },
    })
  })
})
