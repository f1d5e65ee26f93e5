import type { workloadResources } from './resource-management.ts'

export type ResourceName = (typeof workloadResources)[number]
export type PoolResources = Partial<Readonly<Record<ResourceName, number>>>

/** It is there from the start, holds whoever is in no other pool, and stays. */
export const defaultPool = 'default_pool'

/** Beside `defaultPool`. */
export const atMostPools = 63
export const atMostPlans = 10

export const noBound = 2_147_483_647

/** Percent for the CPU and memory resources, where 0 stands for none; -1 is no limit for the others. */
export const resourceRanges: Readonly<
  Record<ResourceName, readonly [least: number, most: number]>
> = {
  cpu: [0, 99],
  cpu_limit: [0, 100],
  cpu_share: [0, 99],
  memory: [0, 100],
  tablespace: [-1, noBound],
  activestatements: [-1, noBound],
  concurrency: [-1, noBound],
  shortQueryConcurrencyNum: [-1, noBound],
  weight: [-1, noBound],
}

/** What the pools of a cluster share between them, and how much there is of it: percent. */
export const sharedResources = {
  /** Two editions, two names for the share. The last percent stays with the default pool. */
  cpu_share: {
    of: ({ cpu_share = 0, cpu = 0 }: PoolResources) => Math.max(cpu_share, cpu),
    most: 99,
  },
  cpu_limit: { of: ({ cpu_limit = 0 }: PoolResources) => cpu_limit, most: 100 },
  memory: { of: ({ memory = 0 }: PoolResources) => memory, most: 100 },
} as const
export type SharedResource = keyof typeof sharedResources
