import type { Handlers } from '../state/project.ts'
import { quotasOf } from '../clusters/quotas.ts'

export const quotas = {
  listQuotas: (project) => ({ quotas: { resources: quotasOf(project) } }),
} satisfies Partial<Handlers>
