/** One request as `GET /__sim/projects/{project_id}/requests` shows it: no header, no query, no body. */
export interface LoggedRequest {
  /** ISO 8601, outside. */
  readonly time: string
  readonly method: string
  /** The template of the path. */
  readonly path: string
  readonly operation: string
  /** null: the connection ended without an answer. */
  readonly status: number | null
  readonly ms: number
}

const kept = 500

export type RequestLog = ReturnType<typeof openRequestLog>

/** What reached the service since it started, in memory. */
export const openRequestLog = () => {
  const projects = new Map<string, LoggedRequest[]>()
  const succeeded = new Set<string>()

  return {
    add: (project_id: string | undefined, request: LoggedRequest): void => {
      const { status, operation } = request
      if (status !== null && status >= 200 && status < 300) succeeded.add(operation)
      if (project_id === undefined) return
      const list = projects.get(project_id) ?? []
      list.push(request)
      if (list.length > kept) list.shift()
      projects.set(project_id, list)
    },

    /** The last 500, oldest first. */
    of: (project_id: string): readonly LoggedRequest[] => projects.get(project_id) ?? [],

    /** Names of the operations that were answered with a success, sorted. */
    operations: (): string[] => [...succeeded].sort(),
  }
}
