import { describe, expect, test } from 'vitest'
import { isAutomated, isFull } from '../../src/contract/snapshots.ts'
import { day, hour } from '../clusters/load.ts'
import { demoClusters } from './demo-clusters.ts'
import { refusal, testProject } from '../test/test-project.ts'

const backedUp = demoClusters.filter(({ backup }) => backup).map(({ name }) => name)

const demo = () => {
  const test = testProject('demo')
  return { ...test, ...test.call('listSnapshots') }
}

const time = (text: string | null | undefined) => Date.parse(`${text}Z`)

describe('the snapshots of the demo', () => {
  test('go back 30 days for every cluster that is backed up', () => {
    const { snapshots, project } = demo()
    for (const name of backedUp) {
      const ours = snapshots.filter((each) => each.cluster_name === name && isAutomated(each))
      expect(time(ours.at(-1)?.started)).toBeLessThan(project.now - 29 * day)
      expect(time(ours[0]?.started)).toBeGreaterThan(project.now - 2 * day)
      expect(ours.filter(isFull).length).toBeGreaterThan(3)
      expect(ours.filter((each) => !isFull(each)).length).toBeGreaterThan(20)
    }
  })

  test('are of every kind: by hand, failed, of a cluster that is gone', () => {
    const { snapshots, call } = demo()
    const manual = snapshots.filter((each) => !isAutomated(each))
    expect(manual.length).toBeGreaterThan(4)
    expect(manual.filter(({ status }) => status === 'UNAVAILABLE')).toHaveLength(1)
    const orphan = snapshots.find(({ cluster_name }) => cluster_name === 'campaign-2024')!
    const params = { cluster_id: orphan.cluster_id ?? '' }
    expect(refusal(() => call('showCluster', { params }))).toBe('404 DWS.3027')
    const restore = { name: 'campaign' }
    expect(
      refusal(() =>
        call('restoreCluster', { params: { snapshot_id: orphan.id }, body: { restore } }),
      ),
    ).toBeUndefined()
  })

  test('never overlap on a cluster, nor with what else it did', () => {
    const { project } = demo()
    const { snapshots, events } = project.tables
    for (const name of backedUp) {
      const ours = snapshots
        .all()
        .filter(({ cluster_name }) => cluster_name === name)
        .toSorted((a, b) => a.started - b.started)
      for (const [index, { started }] of ours.entries())
        expect(started).toBeGreaterThan(ours[index - 1]?.finished ?? 0)
      const others = events
        .all()
        .filter((event) => event.source_name === name && !event.name.includes('Backup'))
      for (const { occur_time } of others)
        for (const { started, finished } of ours)
          expect(occur_time > started && occur_time < finished!).toBe(false)
    }
  })

  test('have left the events of 30 days, and no other snapshot has', () => {
    const { project } = demo()
    const { snapshots, events } = project.tables
    const found = events.all().filter(({ name }) => name.includes('Backup'))
    const expected = snapshots
      .all()
      .filter(({ started }) => started > project.now - 30 * day)
      .flatMap(({ cluster_id, started, finished, status }) => [
        `${cluster_id} createBackup ${started}`,
        `${cluster_id} createBackup${status === 'FAILED' ? 'Fail' : 'Success'} ${finished}`,
      ])
    const log = found.map(({ source_id, name, occur_time }) => `${source_id} ${name} ${occur_time}`)
    expect(log.toSorted()).toEqual(expected.toSorted())
    expect(new Set(found.map(({ name }) => name))).toContain('createBackupFail')
  })

  test('end their chains where a cluster grew', () => {
    const { project } = demo()
    const { snapshots, events } = project.tables
    const grown = events
      .all()
      .find((event) => event.name === 'extendClusterSuccess' && event.source_name === 'clickstream')
    const next = snapshots
      .all()
      .filter(({ cluster_name, type }) => cluster_name === 'clickstream' && type === 'AUTO')
      .find(({ started }) => started > grown!.occur_time)
    expect(next?.increment).toBe(0)
  })

  test('go on by themselves', () => {
    const { project, pass } = demo()
    const before = new Set(project.tables.snapshots.all().map(({ id }) => id))
    pass(26 * 60)
    const names = project.tables.snapshots
      .all()
      .filter(({ id }) => !before.has(id))
      .map(({ cluster_name }) => cluster_name)
    // One more has just been created, with the policies of a new cluster.
    expect(new Set(names)).toEqual(new Set([...backedUp, 'marketing-attribution']))
  })

  test.each([0, 1, 2, 3, 4, 5, 6])('are whole on any day of the week: %i', (days) => {
    const { project } = testProject('demo', Date.UTC(2026, 10, 22 + days, 2, 30))
    for (const row of project.tables.snapshots.all()) {
      expect(row.finished).toBeLessThan(project.now - hour)
      if (row.status === 'FAILED') continue
      expect(project.tables.snapshots.get(row.base_id)?.increment).toBe(0)
      if (row.prior_id !== null)
        expect(project.tables.snapshots.get(row.prior_id)?.increment).toBe(row.increment - 1)
    }
  })
})

describe('a bulk seed', () => {
  test('has as many snapshots as asked for, over all its clusters', () => {
    const { project, call, pass } = testProject({ clusters: 20, snapshots: 400, events: 0 })
    const { snapshots, count } = call('listSnapshots')
    expect(count).toBe(400)
    const clusters = new Map<string, number>()
    for (const { cluster_id } of snapshots)
      clusters.set(cluster_id ?? '', (clusters.get(cluster_id ?? '') ?? 0) + 1)
    expect([...clusters.values()]).toEqual(Array.from({ length: 20 }, () => 20))
    expect(snapshots.some(isAutomated)).toBe(true)
    expect(snapshots.some((each) => !isAutomated(each))).toBe(true)
    expect(snapshots.some((each) => !isFull(each))).toBe(true)
    expect(new Set(snapshots.map(({ name, cluster_name }) => `${cluster_name} ${name}`)).size).toBe(
      400,
    )
    const rows = project.tables.snapshots.all()
    pass(24 * 60)
    expect(project.tables.snapshots.all()).toEqual(rows)
  })

  test('without clusters has none', () => {
    const { call } = testProject({ clusters: 0, snapshots: 5, events: 0 })
    expect(call('listSnapshots').count).toBe(0)
  })
})
