import { expect, it } from 'vitest'
import { isBackup, snapshotCan, type SnapshotAction } from './snapshot-rules.ts'

const manual = { status: 'AVAILABLE', type: 'MANUAL', backup_level: 'cluster' }
const automated = { ...manual, type: 'AUTO' }

it.each<[SnapshotAction, Partial<typeof manual>, unknown]>([
  ['restore', {}, undefined],
  ['restore', { status: 'available' }, undefined],
  ['restore', { status: 'CREATING' }, { because: 'status', status: 'CREATING' }],
  ['restore', { status: 'UNAVAILABLE' }, { because: 'status', status: 'UNAVAILABLE' }],
  ['restore', { status: 'SOMETHING_NEW' }, { because: 'status', status: 'SOMETHING_NEW' }],
  ['restore', { status: 'RESTORING' }, { because: 'status', status: 'RESTORING' }],
  ['restore', { backup_level: 'schema' }, { because: 'level', level: 'schema' }],
  ['copy', {}, { because: 'manual' }],
  ['delete', {}, undefined],
  ['delete', { status: 'UNAVAILABLE' }, undefined],
  ['delete', { status: 'RESTORING' }, { because: 'status', status: 'RESTORING' }],
])('a manual snapshot: %s of %j is refused because of %j', (action, more, refusal) => {
  expect(snapshotCan[action]({ ...manual, ...more })).toEqual(refusal)
})

it.each<[SnapshotAction, Partial<typeof automated>, unknown]>([
  ['copy', {}, undefined],
  ['copy', { type: 'AUTOMATED' }, undefined],
  ['copy', { status: 'CREATING' }, { because: 'status', status: 'CREATING' }],
  ['delete', {}, { because: 'automated' }],
  ['delete', { type: 'AUTOMATED' }, { because: 'automated' }],
])('an automated snapshot: %s of %j is refused because of %j', (action, more, refusal) => {
  expect(snapshotCan[action]({ ...automated, ...more })).toEqual(refusal)
})

it.each([
  [{}, true],
  [{ status: 'available' }, true],
  [{ status: 'RESTORING' }, true],
  [{ backup_level: null }, true],
  [{ backup_level: '' }, true],
  [{ backup_level: 'schema' }, false],
  [{ status: 'CREATING' }, false],
  [{ status: 'UNAVAILABLE' }, false],
  [{ status: 'SOMETHING_NEW' }, false],
])('%j is a backup of its cluster: %s', (more, expected) => {
  expect(isBackup({ ...manual, ...more })).toBe(expected)
})
