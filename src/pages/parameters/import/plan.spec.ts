import { expect, it } from 'vitest'
import type { Parameter } from '../../../contract/parameters.ts'
import { defaultsOfSet, valuesOfSet } from './parameter-set.ts'
import { countsOf, planOf, stagedOf } from './plan.ts'

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  type: 'integer',
  values: [
    { type: 'cn', value: '800', default_value: '800' },
    { type: 'dn', value: '5000', default_value: '4000' },
  ],
  unit: 'KB',
  readonly: false,
  value_range: '100-9007199254740993',
  restart_required: true,
  description: null,
  ...more,
})
const cluster = [
  parameter('work_mem'),
  parameter('server_version', { readonly: true }),
  parameter('rules', {
    type: 'list',
    unit: null,
    value_range: 'a|b|c',
    restart_required: false,
    values: [{ type: 'cn', value: 'a;b', default_value: 'a' }],
  }),
]
const wanted = (name: string, type: 'cn' | 'dn', value: string, unit?: string) => ({
  name,
  type,
  value,
  unit,
})
const only = (...value: Parameters<typeof wanted>) => planOf(cluster, [wanted(...value)])[0]

it('knows a change, per side, and whether it needs a restart', () => {
  expect(only('work_mem', 'cn', '900', 'KB')).toEqual({
    ...wanted('work_mem', 'cn', '900', 'KB'),
    kind: 'changed',
    from: '800',
    restart_required: true,
  })
  expect(only('rules', 'cn', 'a,c')).toMatchObject({ kind: 'changed', restart_required: false })
})

it('knows what is equal, whatever separates a list', () => {
  expect(only('work_mem', 'dn', '5000')).toMatchObject({ kind: 'equal' })
  expect(only('rules', 'cn', 'a, b')).toMatchObject({ kind: 'equal' })
  expect(only('server_version', 'cn', '800')).toMatchObject({ kind: 'equal' })
})

it('knows names and sides that the cluster does not have', () => {
  expect(only('new_in_9', 'cn', '1')).toMatchObject({ kind: 'unknown', from: undefined })
  expect(only('rules', 'dn', 'a')).toMatchObject({ kind: 'unknown' })
  expect(only('constructor', 'cn', '1')).toMatchObject({ kind: 'unknown' })
})

it('refuses what is read-only, out of range or in another unit', () => {
  expect(only('server_version', 'cn', '900')).toMatchObject({ kind: 'readonly' })
  expect(only('work_mem', 'cn', '99')).toMatchObject({
    kind: 'misfit',
    misfit: { because: 'too_small', min: '100' },
    range: '100-9007199254740993',
  })
  expect(only('work_mem', 'cn', '9007199254740994')).toMatchObject({ kind: 'misfit' })
  expect(only('rules', 'cn', 'a,x')).toMatchObject({ kind: 'misfit' })
  expect(only('work_mem', 'cn', '800', 'MB')).toMatchObject({ kind: 'unit', other_unit: 'KB' })
  expect(only('work_mem', 'cn', '900', '')).toMatchObject({ kind: 'unit' })
})

it('stages changes alone, both sides of a parameter together', () => {
  const rows = planOf(cluster, [
    wanted('work_mem', 'cn', '900'),
    wanted('work_mem', 'dn', '950'),
    wanted('work_mem', 'cn', '800'),
    wanted('server_version', 'cn', '1'),
    wanted('gone', 'cn', '1'),
  ])
  expect(countsOf(rows)).toEqual({
    changed: 2,
    unknown: 1,
    readonly: 1,
    misfit: 0,
    unit: 0,
    equal: 1,
  })
  expect(stagedOf(rows)).toEqual({ work_mem: { cn: '900', dn: '950' } })
})

it('finds nothing to change in the values of the cluster itself, and its way back to the defaults', () => {
  expect(countsOf(planOf(cluster, valuesOfSet(cluster))).equal).toBe(5)
  expect(stagedOf(planOf(cluster, defaultsOfSet(cluster)))).toEqual({
    work_mem: { dn: '4000' },
    rules: { cn: 'a' },
  })
})
