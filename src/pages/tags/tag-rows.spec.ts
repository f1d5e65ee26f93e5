import { describe, expect, it } from 'vitest'
import { Cluster } from '../../contract/clusters.ts'
import { filterLacking, filterTagRows, lackingRows, tagRows } from './tag-rows.ts'

const cluster = (name: string, tags: Record<string, string | null>) =>
  Cluster.parse({
    id: name,
    name,
    status: 'AVAILABLE',
    tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
  })

const clusters = [
  cluster('sales', { environment: 'production', team: 'sales' }),
  cluster('risk', { environment: 'production', team: null }),
  cluster('sandbox', { environment: 'test' }),
]

describe('the keys of a project', () => {
  const rows = tagRows(
    [
      { key: 'environment', values: ['production', 'test'] },
      { key: 'unused', values: ['x'] },
    ],
    clusters,
  )

  it('are counted by value, most frequent first, and a missing value is an empty one', () => {
    expect(rows).toEqual([
      {
        key: 'environment',
        values: [
          { value: 'production', clusters: 2 },
          { value: 'test', clusters: 1 },
        ],
        clusters: 3,
        without: 0,
      },
      { key: 'unused', values: [{ value: 'x', clusters: 0 }], clusters: 0, without: 3 },
      {
        key: 'team',
        values: [
          { value: '', clusters: 1 },
          { value: 'sales', clusters: 1 },
        ],
        clusters: 2,
        without: 1,
      },
    ])
  })

  it('are found by key or value', () => {
    expect(filterTagRows(rows, ' SALES ').map(({ key }) => key)).toEqual(['team'])
    expect(filterTagRows(rows, '')).toBe(rows)
  })
})

describe('clusters that lack a required key', () => {
  const rows = lackingRows(clusters, ['environment', 'team', 'owner'])

  it('are listed with what they lack', () => {
    expect(rows.map(({ cluster: { name }, missing }) => [name, missing])).toEqual([
      ['sales', ['owner']],
      ['risk', ['owner']],
      ['sandbox', ['team', 'owner']],
    ])
    expect(lackingRows(clusters, ['environment'])).toEqual([])
  })

  it('are found by name or missing key', () => {
    expect(filterLacking(rows, 'team')).toEqual([rows[2]])
    expect(filterLacking(rows, 'Risk')).toEqual([rows[1]])
  })
})
