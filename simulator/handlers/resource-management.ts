import { defaultPool } from '../../src/contract/workload-rules.ts'
import { workloadFailure } from '../pipeline/errors.ts'
import { clusterFor, findCluster } from '../clusters/find-cluster.ts'
import type { Handlers, Project } from '../state/project.ts'
import type { WorkloadRow } from '../state/rows.ts'
import { resourcesOf, whyNotPlan, whyNotPool, workloadOf } from '../clusters/workloads.ts'

const done = (workload_res_str = '') => ({ workload_res_code: 0, workload_res_str })

/** What the database refuses comes as a 200 (wire.md §3.3). */
const refused = (workload_res_str: string) => ({ workload_res_code: 1, workload_res_str })

/** Settings change in the states in which parameters do. */
const changeable = (project: Project, cluster_id: string): WorkloadRow =>
  workloadOf(project, clusterFor(project, cluster_id, 'updateConfiguration').id)

export const resourceManagement = {
  listClusterWorkload: (project, { params }) => {
    const { id } = findCluster(project, params.cluster_id)
    const { workload_switch, max_concurrency_num } = workloadOf(project, id)
    return {
      ...done('Success get workload manager status.'),
      workload_status: { workload_switch, max_concurrency_num },
    }
  },

  createClusterWorkload: (project, { params, body: { workload_status } }) => {
    const workload = changeable(project, params.cluster_id)
    const { workload_switch, max_concurrency_num = workload.max_concurrency_num } = workload_status
    project.tables.workloads.put({ ...workload, workload_switch, max_concurrency_num })
    return done()
  },

  createWorkloadPlan: (project, { params, body: { plan_name } }) => {
    const workload = changeable(project, params.cluster_id)
    const why = whyNotPlan(workload, plan_name)
    if (why) return refused(why)
    project.tables.workloads.put({ ...workload, plans: [...workload.plans, plan_name] })
    return done('success added workload plan')
  },

  listWorkloadQueue: (project, { params }) => {
    const { queues } = workloadOf(project, findCluster(project, params.cluster_id).id)
    return {
      ...done(),
      workload_queue_name_list: [
        defaultPool,
        ...queues.map(({ workload_queue_name }) => workload_queue_name),
      ],
    }
  },

  addWorkloadQueue: (project, { params, body: { workload_queue } }) => {
    const workload = changeable(project, params.cluster_id)
    const why = whyNotPool(workload, workload_queue)
    if (why) return refused(why)
    const { workload_queue_name } = workload_queue
    const queue = { workload_queue_name, resources: resourcesOf(workload_queue) }
    project.tables.workloads.put({ ...workload, queues: [...workload.queues, queue] })
    return done()
  },

  deleteWorkloadQueue: (project, { params, query: { workload_queue_name: name } }) => {
    const workload = changeable(project, params.cluster_id)
    if (name === defaultPool) return refused(`The resource pool ${defaultPool} cannot be deleted.`)
    const queues = workload.queues.filter(({ workload_queue_name }) => workload_queue_name !== name)
    if (queues.length === workload.queues.length)
      throw workloadFailure(500, `The resource pool ${name} does not exist.`)
    project.tables.workloads.put({ ...workload, queues })
    return done()
  },
} satisfies Partial<Handlers>
