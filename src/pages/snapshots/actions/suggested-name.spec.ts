import { expect, it } from 'vitest'
import { SnapshotName } from '../../../contract/snapshots.ts'
import { suggestedName } from './suggested-name.ts'

const now = Date.parse('2026-11-24T23:59:00Z')

it('is the cluster and the date', () => {
  expect(suggestedName('orders', now, new Set())).toBe('orders-20261124')
})

it('counts on while the name is taken', () => {
  const taken = new Set(['orders-20261124', 'orders-20261124-2'])
  expect(suggestedName('orders', now, taken)).toBe('orders-20261124-3')
})

it('obeys the rule for names, however long the cluster is called', () => {
  const cluster = 'c'.repeat(64)
  const name = suggestedName(cluster, now, new Set([suggestedName(cluster, now, new Set())]))
  expect(SnapshotName.safeParse(name).success).toBe(true)
  expect(name).toMatch(/-20261124-2$/)
})
