import type { EndsOf } from './effect.ts'

export const connectionEnds: EndsOf<'elb_bind' | 'elb_unbind'> = {
  elb_bind: { success: () => ({}) },
  elb_unbind: { success: () => ({}) },
}
