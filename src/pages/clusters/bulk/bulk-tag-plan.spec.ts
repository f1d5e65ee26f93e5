import { describe, expect, it } from 'vitest'
import { Cluster } from '../../../contract/clusters.ts'
import { clusterTagPlans, planWords } from './bulk-tag-plan.ts'

const cluster = (name: string, tags: readonly { key: string; value: string }[]) =>
  Cluster.parse({ id: name, name, status: 'AVAILABLE', tags })
const numbered = Array.from({ length: 20 }, (_, index) => ({ key: `k${index}`, value: 'x' }))

describe('the same edits on many clusters', () => {
  const edits = { set: [{ key: 'team', value: 'crm' }], remove: ['old'] }
  const rows = clusterTagPlans(
    [
      cluster('new', []),
      cluster('other', [
        { key: 'team', value: 'web' },
        { key: 'old', value: '1' },
      ]),
      cluster('same', [{ key: 'team', value: 'crm' }]),
      cluster('full', numbered),
    ],
    edits,
  )

  it('are told for each of them', () => {
    expect(rows.map((row) => [row.state, planWords(row)])).toEqual([
      ['change', 'Add team=crm'],
      ['change', 'Change team: web → crm · Remove old=1'],
      ['same', 'Nothing to do'],
      ['conflict', 'Left out: 21 tags. A cluster has at most 20 tags. (DWS.5194)'],
    ])
  })

  it('make way first where a cluster is full', () => {
    const [row] = clusterTagPlans([cluster('full', numbered)], { ...edits, remove: ['k0'] })
    expect(row).toMatchObject({ state: 'change', after: 20, requests: { remove_first: true } })
  })
})
