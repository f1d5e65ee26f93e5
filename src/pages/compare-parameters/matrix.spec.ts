import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../contract/parameters.ts'
import { filterMatrix, type Toggle } from './matrix-filter.ts'
import { defaults, differencesOf, matrixOf, type Cell, type Compared } from './matrix.ts'

const parameter = (name: string, cn: string, dn: string, more: Partial<Parameter> = {}) =>
  ({
    name,
    type: 'integer',
    values: [
      { type: 'cn', value: cn, default_value: '1' },
      { type: 'dn', value: dn, default_value: '1' },
    ],
    unit: null,
    readonly: false,
    value_range: null,
    restart_required: false,
    description: null,
    ...more,
  }) satisfies Parameter

const compared: Compared[] = [
  {
    cluster_id: 'a',
    parameters: [
      parameter('same', '1', '1'),
      parameter('other', '1', '2', { restart_required: true, description: 'Sorts and hashes.' }),
      parameter('only_a', '1', '1'),
      parameter('unit', '5', '5', { unit: 'KB' }),
    ],
  },
  {
    cluster_id: 'b',
    parameters: [
      parameter('same', '1', '1'),
      parameter('other', '1', '3'),
      parameter('only_b', '1', '1'),
      parameter('unit', '5', '5', { unit: 'MB' }),
    ],
  },
  { cluster_id: 'c', parameters: undefined },
]
const rows = (baseline: string) => matrixOf(compared, baseline)
const row = (baseline: string, name: string) =>
  rows(baseline).find((one) => one.parameter.name === name)
const differs = (cell: Cell | undefined) => cell && cell.kind !== 'unread' && cell.differs

describe('matrixOf', () => {
  it('has a row for each name that any cluster has, in order', () => {
    expect(rows('a').map((one) => one.parameter.name)).toEqual([
      'only_a',
      'only_b',
      'other',
      'same',
      'unit',
    ])
  })

  it('measures against the baseline, side by side', () => {
    expect(row('a', 'same')).toMatchObject({ differs: false, defaults: { cn: '1', dn: '1' } })
    expect(row('a', 'other')).toMatchObject({ differs: true, restart_required: true })
    expect(differs(row('a', 'other')?.cells.get('a'))).toBe(false)
    expect(differs(row('a', 'other')?.cells.get('b'))).toBe(true)
    expect(differs(row('b', 'other')?.cells.get('a'))).toBe(true)
  })

  it('counts a missing parameter and another unit as differences', () => {
    expect(row('a', 'only_a')?.cells.get('b')).toEqual({ kind: 'absent', differs: true })
    expect(row('a', 'only_b')?.cells.get('a')).toEqual({ kind: 'absent', differs: false })
    expect(differs(row('a', 'only_b')?.cells.get('b'))).toBe(true)
    expect(differs(row('a', 'unit')?.cells.get('b'))).toBe(true)
    expect(row('a', 'unit')?.defaults).toBeUndefined()
    expect(differencesOf(rows('a'), 'b')).toBe(4)
  })

  it('measures each cluster against its own defaults', () => {
    expect(differs(row(defaults, 'other')?.cells.get('a'))).toBe(true)
    expect(differs(row(defaults, 'same')?.cells.get('a'))).toBe(false)
    expect(row(defaults, 'only_a')?.cells.get('b')).toEqual({ kind: 'absent', differs: false })
  })

  it('never takes what could not be read for a difference', () => {
    for (const { cells } of rows('a')) expect(cells.get('c')).toEqual({ kind: 'unread' })
    expect(differencesOf(rows('a'), 'c')).toBe(0)
  })
})

describe('filterMatrix', () => {
  const names = (q: string, ...on: Toggle[]) =>
    filterMatrix(rows('a'), { q, on: (toggle) => on.includes(toggle) }).map(
      (one) => one.parameter.name,
    )

  it('leaves out equal rows until they are wanted', () => {
    expect(names('')).toEqual(['only_a', 'only_b', 'other', 'unit'])
    expect(names('', 'all')).toContain('same')
  })

  it('searches names and descriptions, and holds with the toggles', () => {
    expect(names('HASHES')).toEqual(['other'])
    expect(names('', 'modified')).toEqual(['other', 'unit'])
    expect(names('', 'differ')).toEqual(['other'])
    expect(names('', 'restart', 'all')).toEqual(['other'])
  })
})
