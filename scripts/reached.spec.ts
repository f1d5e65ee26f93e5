import { expect, it } from 'vitest'
import { operations } from '../src/contract/index.ts'
import { unreached } from './reached.ts'

const all = Object.keys(operations)

it('finds nothing missing when every operation was reached', () => {
  expect(unreached(all)).toEqual([])
})

it('names an operation of the reference that was not', () => {
  expect(unreached(all.filter((name) => name !== 'copySnapshot'))).toEqual(['copySnapshot'])
})

it('names all 64 where nothing was observed, and no addition', () => {
  expect(unreached(undefined)).toHaveLength(64)
  expect(unreached(undefined)).not.toContain('listVpcs')
})
