import { describe, expect, it } from 'vitest'
import { Cluster } from '../../contract/clusters.ts'
import { eligibilityOf } from './eligibility.ts'

const cluster = (name: string, status: string, task_status?: string) =>
  Cluster.parse({ id: name, name, status, task_status })

describe('who takes an action', () => {
  const clusters = [
    cluster('a', 'AVAILABLE'),
    cluster('b', 'STOPPED'),
    cluster('c', 'FROZEN'),
    cluster('d', 'FROZEN'),
    cluster('e', 'AVAILABLE', 'GROWING'),
  ]

  it('is told apart from the others, who are grouped by the reason', () => {
    const { eligible, left_out } = eligibilityOf('restart', clusters)
    expect(eligible.map(({ name }) => name)).toEqual(['a'])
    expect(
      left_out.map(({ reason, clusters }) => [reason, clusters.map(({ name }) => name)]),
    ).toEqual([
      ['Not possible while the cluster is frozen.', ['c', 'd']],
      ['Not possible while the cluster is stopped.', ['b']],
      ['Possible when the running task ends: scaling out.', ['e']],
    ])
  })

  it('reads well after a creation that failed', () => {
    const { left_out } = eligibilityOf('restart', [cluster('f', 'CREATE_FAILED')])
    expect(left_out[0]?.reason).toBe('Not possible: its creation failed.')
  })

  it('depends on the action', () => {
    const { eligible } = eligibilityOf('editTags', clusters)
    expect(eligible.map(({ name }) => name)).toEqual(['a', 'c', 'd', 'e'])
  })
})
