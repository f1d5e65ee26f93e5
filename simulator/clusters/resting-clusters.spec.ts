import { describe, expect, it } from 'vitest'
import { clusterInfo } from './cluster-view.ts'
import { putDomainName } from '../connections/domain-names.ts'
import { restingInfo } from './resting-clusters.ts'
import { createdCluster, testProject } from '../test/test-project.ts'

const setting = () => {
  const test = testProject()
  const id = createdCluster(test, { public_ip: { public_bind_type: 'auto_assign' } })
  const { project } = test
  const row = () => {
    const cluster = project.tables.clusters.get(id)
    if (!cluster) throw new Error('the cluster is gone')
    return cluster
  }
  return { test, project, row, look: () => restingInfo(project, row()) }
}

describe('a cluster at rest', () => {
  it('is the same object while its rows are, however much time passes', () => {
    const { test, project, row, look } = setting()
    const before = look()
    test.pass(30)
    expect(look()).toBe(before)
    expect(before).toEqual(clusterInfo(project, row(), undefined))
  })

  it.each<[string, (scene: ReturnType<typeof setting>) => void]>([
    [
      'its own row',
      ({ project, row }) => project.tables.clusters.put({ ...row(), recent_event: 77 }),
    ],
    [
      'its public address',
      ({ project, row }) => {
        const eip = project.tables.publicips.get(row().eip_id ?? '')
        if (eip) project.tables.publicips.put({ ...eip, public_ip_address: '203.0.113.99' })
      },
    ],
    [
      'its private domain name',
      ({ project, row }) =>
        putDomainName(project, row().id, { name: 'renamed', type: 'private', ttl: 300 }),
    ],
    [
      'its public domain name',
      ({ project, row }) =>
        putDomainName(project, row().id, { name: 'renamed', type: 'public', ttl: 300 }),
    ],
  ])('is looked at anew when %s changes', (_what, change) => {
    const scene = setting()
    const before = scene.look()
    change(scene)
    const after = scene.look()
    expect(after).not.toEqual(before)
    expect(after).toEqual(clusterInfo(scene.project, scene.row(), undefined))
  })
})
