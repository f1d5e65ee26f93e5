/** So many requests of one project to one operation within so many seconds of the time outside. */
export interface RateLimit {
  readonly requests: number
  readonly seconds: number
}

/** What the gateway lets through unless told otherwise (wire.md §3.6). */
export const defaultRateLimit: RateLimit = { requests: 200, seconds: 1 }

export interface Throttled {
  readonly limit: RateLimit
  /** Milliseconds until requests are let through again. */
  readonly wait: number
}

export type RateLimits = ReturnType<typeof openRateLimits>

/** How often each operation of each project was called, in memory: a restart starts anew. */
export const openRateLimits = () => {
  const limits = new Map<string, RateLimit | null>()
  const projects = new Map<string, Map<string, { started: number; count: number }>>()

  return {
    /** null: as many as come. What was counted before is forgotten. */
    set: (project_id: string, limit: RateLimit | null): void => {
      limits.set(project_id, limit)
      projects.delete(project_id)
    },

    /** Counts a request; undefined if it is let through. */
    take: (project_id: string, operation: string, real: number): Throttled | undefined => {
      const own = limits.get(project_id)
      const limit = own === undefined ? defaultRateLimit : own
      if (!limit) return undefined
      const windows = projects.get(project_id) ?? new Map<string, never>()
      projects.set(project_id, windows)
      const last = windows.get(operation)
      const open = last && real < last.started + limit.seconds * 1_000 ? last : undefined
      const { started, count } = open ?? { started: real, count: 0 }
      if (count >= limit.requests) return { limit, wait: started + limit.seconds * 1_000 - real }
      windows.set(operation, { started, count: count + 1 })
      return undefined
    },
  }
}
