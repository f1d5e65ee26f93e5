import type { Handlers } from '../project.ts'
import { alarms } from './alarms.ts'
import { az } from './az.ts'
import { clusters } from './clusters.ts'
import { events } from './events.ts'
import { jobs } from './jobs.ts'
import { neighbours } from './neighbours.ts'
import { nodeChange } from './node-change.ts'
import { parameters } from './parameters.ts'
import { quotas } from './quotas.ts'

/** The service: one handler for each operation of the contract. */
export const handlers = {
  ...az,
  ...clusters,
  ...nodeChange,
  ...alarms,
  ...events,
  ...quotas,
  ...parameters,
  ...jobs,
  ...neighbours,
} satisfies Handlers
