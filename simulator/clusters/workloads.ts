import {
  atMostPlans,
  atMostPools,
  defaultPool,
  noBound,
  resourceRanges,
  sharedResources,
  type ResourceName,
} from '../../src/contract/workload-rules.ts'
import type { Project } from '../state/project.ts'
import type { WorkloadRow } from '../state/rows.ts'

export interface Pool {
  readonly workload_queue_name: string
  readonly workload_resource_item_list: readonly {
    readonly resource_name: ResourceName
    readonly resource_value: number
  }[]
}

/** In the order in which they are checked. */
const shared = [
  ['memory', sharedResources.memory],
  ['CPU shares', sharedResources.cpu_share],
  ['CPU limits', sharedResources.cpu_limit],
] as const

/** Resource management of a cluster that nobody has touched: on, with 60 statements at once. */
export const workloadOf = (project: Project, cluster_id: string): WorkloadRow =>
  project.tables.workloads.get(cluster_id) ?? {
    id: cluster_id,
    workload_switch: 'on',
    max_concurrency_num: 60,
    plans: [],
    queues: [],
  }

export const resourcesOf = ({ workload_resource_item_list }: Pool): Record<string, number> =>
  Object.fromEntries(
    workload_resource_item_list.map(({ resource_name, resource_value }) => [
      resource_name,
      resource_value,
    ]),
  )

const whyNotResources = (queues: WorkloadRow['queues'], pool: Pool): string | undefined => {
  const named = new Set<string>()
  for (const { resource_name, resource_value } of pool.workload_resource_item_list) {
    const [least, most] = resourceRanges[resource_name]
    if (named.has(resource_name)) return `The resource ${resource_name} is given twice.`
    if (resource_value < least || resource_value > most)
      return `The value of ${resource_name} must be ${most === noBound ? `at least ${least}` : `from ${least} to ${most}`}.`
    named.add(resource_name)
  }
  const resources = resourcesOf(pool)
  const { cpu_share, cpu_limit } = sharedResources
  if (cpu_share.of(resources) > 0 && cpu_limit.of(resources) > 0)
    return 'A resource pool has either a CPU share or a CPU limit.'
  for (const [what, { of, most }] of shared) {
    const sum = [...queues.map((queue) => queue.resources), resources].reduce(
      (total, each) => total + of(each),
      0,
    )
    if (sum > most) return `The ${what} of all resource pools add up to ${sum}%, over ${most}%.`
  }
  return undefined
}

const switchedOff = ({ workload_switch }: WorkloadRow) =>
  workload_switch === 'off' ? 'Resource management is disabled.' : undefined

/** Why the database refuses a new pool; undefined when it takes it. */
export const whyNotPool = (workload: WorkloadRow, pool: Pool): string | undefined => {
  const off = switchedOff(workload)
  if (off) return off
  const { queues } = workload
  const { workload_queue_name: name } = pool
  if (
    name === defaultPool ||
    queues.some(({ workload_queue_name }) => workload_queue_name === name)
  )
    return `The resource pool ${name} already exists.`
  if (queues.length >= atMostPools)
    return `A cluster has at most ${atMostPools} resource pools beside ${defaultPool}.`
  return whyNotResources(queues, pool)
}

/** Why a new plan is refused; undefined when it is taken. */
export const whyNotPlan = (workload: WorkloadRow, plan_name: string): string | undefined => {
  const off = switchedOff(workload)
  if (off) return off
  if (workload.plans.includes(plan_name)) return `The plan ${plan_name} already exists.`
  if (workload.plans.length >= atMostPlans) return `A cluster has at most ${atMostPlans} plans.`
  return undefined
}
