import type { EndsOf } from './effect.ts'

export const dataSourceEnds: EndsOf<'data_source_create' | 'data_source_update' | 'data_source_delete'> = {
  data_source_create: { success: () => ({}) },
  data_source_update: { success: () => ({}) },
  data_source_delete: { success: () => ({}) },
}
