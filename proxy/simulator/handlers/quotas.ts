import type { Handlers } from '../project.ts'
import { quotasOf } from '../quotas.ts'

export const quotas = {
  listQuotas: (project) => ({ quotas: { resources: quotasOf(project) } }),
} satisfies Partial<Handlers>
