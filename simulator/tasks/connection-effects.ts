import type { EndsOf } from './effect.ts'

export const connectionEnds: EndsOf<'elb_bind' | 'elb_unbind'> = {
  elb_bind: {
    success: (_cluster, { args }) => ({ elb_id: args.elb_id ?? null }),
    failure: () => ({ task_status: 'ELB_BIND_FAILED' }),
  },
  elb_unbind: { success: () => ({ elb_id: null }) },
}
