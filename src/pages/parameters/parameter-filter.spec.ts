import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../contract/parameters.ts'
import { filterParameters, prefixesOf, type Toggle } from './parameter-filter.ts'

const parameter = (name: string, more: Partial<Parameter> = {}, dn = '1'): Parameter => ({
  name,
  type: 'integer',
  values: [
    { type: 'cn', value: '1', default_value: '1' },
    { type: 'dn', value: dn, default_value: '1' },
  ],
  ...more,
})

const parameters = [
  parameter('work_mem', { description: 'Memory of a sort' }),
  parameter('max_connections', { restart_required: true }, '2'),
  parameter('max_pool_size', { restart_required: true }),
  parameter('max_files', { description: null }),
]

const found = (q: string, prefix = '', ...on: Toggle[]) =>
  filterParameters(parameters, { q, prefix, on: (toggle) => on.includes(toggle) }).map(
    ({ name }) => name,
  )

describe('filterParameters', () => {
  it('searches names and descriptions in any case', () => {
    expect(found('CONN')).toEqual(['max_connections'])
    expect(found(' memory ')).toEqual(['work_mem'])
  })

  it('needs every filter to pass', () => {
    expect(found('', '', 'restart')).toEqual(['max_connections', 'max_pool_size'])
    expect(found('', '', 'restart', 'modified')).toEqual(['max_connections'])
    expect(found('', '', 'differ')).toEqual(['max_connections'])
    expect(found('', 'work')).toEqual(['work_mem'])
    expect(found('', 'work', 'restart')).toEqual([])
  })
})

describe('prefixesOf', () => {
  it('names families of three and more', () => {
    expect(prefixesOf(parameters)).toEqual([['max', 3]])
  })
})
