import { describe, expect, it } from 'vitest'
import { Cluster } from '../../../contract/clusters.ts'
import { patternOf, snapshotNames } from './snapshot-names.ts'

const clusters = ['sales', 'risk', 'w'.repeat(60)].map((name) =>
  Cluster.parse({ id: name, name, status: 'AVAILABLE' }),
)
const none = new Set<string>()

describe('names of many snapshots', () => {
  it('follow the pattern, and each is checked by the rules of the service', () => {
    const rows = snapshotNames(clusters, '{cluster}-20261124', none)
    expect(rows.map(({ name }) => name).slice(0, 2)).toEqual(['sales-20261124', 'risk-20261124'])
    expect(rows.map(({ problem }) => problem)).toEqual([
      undefined,
      undefined,
      'Use at most 64 characters. (DWS.5056)',
    ])
  })

  it('are refused where they exist already or would exist twice', () => {
    expect(snapshotNames(clusters, '{cluster}-a', new Set(['risk-a']))[1]?.problem).toContain(
      'exists already',
    )
    const [first, second] = snapshotNames(clusters, 'nightly', none)
    expect(first?.problem).toBeUndefined()
    expect(second?.problem).toContain('Two snapshots')
  })

  it('begin with the day in UTC', () => {
    expect(patternOf(Date.UTC(2026, 10, 24, 23, 59))).toBe('{cluster}-20261124')
  })
})
