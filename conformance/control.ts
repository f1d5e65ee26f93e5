export type Seed = 'empty' | 'demo' | { clusters: number; snapshots: number; events: number }

/** An account of one project in a domain of its own. */
export interface Tenant {
  readonly domain: string
  readonly user: string
  readonly password: string
  readonly access_key: string
  readonly secret_key: string
  readonly project_id: string
  readonly region: string
}

export interface Control {
  newTenant: (seed: Seed) => Promise<Tenant>
  /** The time in a project. */
  clock: (project_id: string) => Promise<{ readonly now: string }>
  /** Moves a project's clock ahead: "20m", "3d". */
  advance: (project_id: string, duration: string) => Promise<void>
  /** Lifts the limit of requests in a time. */
  unlimited: (project_id: string) => Promise<void>
  /** The last 500 requests of a project, with the time outside. */
  requests: (project_id: string) => Promise<readonly { time: string; operation: string }[]>
}

/** The control interface of a simulator (docs/simulator.md). Rejects on any answer but a success. */
export const controlOf = (origin: string): Control => {
  const ask = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${origin}/__sim${path}`, { method, body: JSON.stringify(body) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} /__sim${path}: ${response.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
  return {
    newTenant: async (seed) => (await ask('POST', '/projects', { seed })) as Tenant,
    clock: async (project_id) =>
      (await ask('GET', `/projects/${project_id}/clock`, undefined)) as { now: string },
    advance: async (project_id, duration) => {
      await ask('POST', `/projects/${project_id}/clock`, { advance: duration })
    },
    unlimited: async (project_id) => {
      await ask('PUT', `/projects/${project_id}/rate-limit`, null)
    },
    requests: async (project_id) => {
      const answer = await ask('GET', `/projects/${project_id}/requests`, undefined)
      return (answer as { requests: { time: string; operation: string }[] }).requests
    },
  }
}
