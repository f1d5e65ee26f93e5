import { createWriteStream } from 'node:fs'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hiddenFailure, readFailure } from '../../src/contract/errors.ts'
import { BffError } from '../errors.ts'
import type { Answer, Call } from '../upstream/forward.ts'
import { jsonOf } from '../upstream/reply.ts'

/** One write, or one sign-in: who, what, on which ids, and how it ended. Never what was sent. */
export interface AuditEntry {
  time: string
  request_id: string
  /** Where the browser connects from: behind a reverse proxy, that proxy. */
  address: string
  user: string
  domain: string
  region: string
  /** Name of the operation in the contract, `signIn` or `signOut`. */
  operation: string
  /** Parameters of the path: project and object. */
  ids: Readonly<Record<string, string>>
  /** Id of what was made, where the answer names one. */
  created?: string
  /** `not_sent`: nothing left this server. `unknown`: nobody knows whether it was carried out. */
  outcome: 'done' | 'refused' | 'not_sent' | 'unknown'
  status: number
  error_code?: string
  ms: number
}

export type Audit = (entry: AuditEntry) => void

/** When, which request, and from where. */
export const auditHead = (request: FastifyRequest, reply: FastifyReply) => ({
  time: new Date().toISOString(),
  request_id: request.id,
  address: request.ip,
  ms: Math.round(reply.elapsedTime),
})

type Ending = Pick<AuditEntry, 'outcome' | 'status' | 'error_code' | 'created'>

/** The id in `{ id }`, `{ cluster: { id } }`, `{ snapshot: { id } }` or `{ snapshot_id }`. */
const createdId = (json: unknown): string | undefined => {
  const body = (json ?? {}) as Record<string, unknown>
  const candidates = [
    body['id'],
    body['snapshot_id'],
    (body['cluster'] as { id?: unknown } | undefined)?.id,
    (body['snapshot'] as { id?: unknown } | undefined)?.id,
  ]
  return candidates.find((id): id is string => typeof id === 'string')
}

/** How a write ended that the service answered. A 5xx may have been carried out or not. */
export const endingOf = (method: Call['method'], answer: Answer): Ending => {
  const { status } = answer
  const json = jsonOf(answer)
  const failure = status >= 400 ? readFailure(json) : hiddenFailure(json)
  if (status >= 400 || failure)
    return {
      outcome: status >= 500 ? 'unknown' : 'refused',
      status,
      ...(failure && { error_code: failure.error_code }),
    }
  const created = method === 'POST' ? createdId(json) : undefined
  return { outcome: 'done', status, ...(created && { created }) }
}

/** How a write ended that this server refused, or that got no usable answer. */
export const endingOfError = (error: unknown): Ending => {
  const failure = error instanceof BffError ? error : new BffError(500, '', { outcome: 'unknown' })
  const { outcome, error_code } = failure.body('')
  return {
    outcome: outcome === 'done' ? 'refused' : outcome,
    status: failure.status,
    error_code,
  }
}

/** Appends a line of JSON for each entry to a file that only its owner reads. Throws where it cannot be opened. */
export const auditFile = async (
  path: string,
  onError: (error: Error) => void,
): Promise<{ audit: Audit; close: () => Promise<void> }> => {
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 })
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve())
    stream.once('error', reject)
  })
  stream.on('error', onError)
  return {
    audit: (entry) => stream.write(`${JSON.stringify(entry)}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  }
}
