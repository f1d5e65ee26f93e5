import { expect, it } from 'vitest'
import { effectiveBaseline } from './baseline.ts'
import { readChoice } from './choice.ts'
import { defaults } from './matrix.ts'

const column = (cluster_id: string, status: 'ready' | 'pending' | 'failed' | 'no_group') => ({
  cluster_id,
  status,
})
const both = (wanted: string) => ({ wanted, baseline: wanted })

it('is the first cluster, or the one that is asked for', () => {
  const columns = [column('a', 'ready'), column('b', 'ready')]
  expect(effectiveBaseline('', columns)).toEqual(both('a'))
  expect(effectiveBaseline('b', columns)).toEqual(both('b'))
  expect(effectiveBaseline('gone', columns)).toEqual(both('a'))
  expect(effectiveBaseline(defaults, columns)).toEqual(both(defaults))
})

it('is the defaults for a cluster alone', () => {
  expect(effectiveBaseline('', [column('a', 'ready')])).toEqual(both(defaults))
  expect(effectiveBaseline('', [])).toEqual(both(defaults))
})

it('gives way where it cannot be read, but not while it is being read', () => {
  const other = column('b', 'ready')
  expect(effectiveBaseline('', [column('a', 'pending'), other])).toEqual(both('a'))
  for (const status of ['failed', 'no_group'] as const)
    expect(effectiveBaseline('', [column('a', status), other])).toEqual({
      wanted: 'a',
      baseline: 'b',
    })
  expect(effectiveBaseline('', [column('a', 'failed'), column('b', 'failed')])).toEqual(both('a'))
})

it('reads each cluster of the address once, and not too many', () => {
  expect(readChoice('a,b,,a')).toEqual(['a', 'b'])
  expect(readChoice(Array.from({ length: 30 }, (_, at) => `c${at}`).join())).toHaveLength(10)
})
