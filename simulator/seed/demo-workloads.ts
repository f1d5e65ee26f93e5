import type { Project } from '../state/project.ts'

const pool = (workload_queue_name: string, resources: Readonly<Record<string, number>>) => ({
  workload_queue_name,
  resources,
})

/** Pools and plans of the demo, by the name of their cluster. */
const workloads = {
  'sales-reporting': {
    max_concurrency_num: 80,
    plans: ['month_end'],
    queues: [
      pool('dashboards', { cpu_share: 40, memory: 30, tablespace: -1, activestatements: 20 }),
      pool('nightly_load', { cpu_share: 30, memory: 40, tablespace: -1, activestatements: 10 }),
      pool('ad_hoc', { cpu_limit: 20, memory: 10, tablespace: 512_000, activestatements: 5 }),
    ],
  },
  clickstream: {
    max_concurrency_num: 60,
    plans: [],
    queues: [
      pool('sessionize', { cpu_share: 60, memory: 50, tablespace: -1, activestatements: 10 }),
    ],
  },
} as const

/** Resource management as two teams of the demo have set it up. */
export const seedDemoWorkloads = ({ tables }: Project): void => {
  for (const [cluster_name, workload] of Object.entries(workloads)) {
    const cluster = tables.clusters.all().find(({ name }) => name === cluster_name)
    if (cluster) tables.workloads.put({ id: cluster.id, workload_switch: 'on', ...workload })
  }
}
