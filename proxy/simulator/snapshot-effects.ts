import type { EndsOf } from './effect.ts'

export const snapshotEnds: EndsOf<'snapshot' | 'restore'> = {
  snapshot: { success: () => ({}) },
  restore: { success: () => ({}) },
}
