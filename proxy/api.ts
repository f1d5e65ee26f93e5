import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { operations } from '../src/contract/index.ts'
import { fillPath, PathId, pathParameters } from '../src/contract/operation.ts'
import type { AnyOperation } from '../src/contract/operation.ts'
import { auditHead, endingOf, endingOfError, type Audit } from './observability/audit.ts'
import type { Catalogue } from './config/catalogue.ts'
import { passGate } from './security/csrf.ts'
import { BffError, invalid, notFound, signedOut, throttled } from './errors.ts'
import type { Call, Forwarder } from './upstream/forward.ts'
import {
  contentOf,
  idempotencyKey,
  RepeatedFailure,
  replayedHeader,
  type Idempotency,
} from './upstream/idempotency.ts'
import { parseJson } from './json.ts'
import type { Buckets } from './security/rate.ts'
import { sessionCookie } from './session/session-routes.ts'
import type { SessionStore } from './session/sessions.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the first steps of an API route have established. */
    call: Omit<Call, 'body' | 'signal'> | null
  }
}

interface Parts {
  catalogue: Catalogue
  sessions: SessionStore
  forwarder: Forwarder
  /** Requests of one session. */
  requests: Buckets
  idempotency: Idempotency
  trusted: ReadonlySet<string>
  audit: Audit
}

const everyOperation: readonly (readonly [string, AnyOperation])[] = Object.entries(operations)

/** Names of the query parameters that an operation has. */
const queryKeys = ({ query }: AnyOperation): ReadonlySet<string> => {
  if (!query) return new Set()
  const { properties } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })
  return new Set(Object.keys(properties ?? {}))
}

const checkedQuery = (request: FastifyRequest, known: ReadonlySet<string>) =>
  Object.entries(request.query as Record<string, string | string[]>).map(([name, value]) => {
    if (!known.has(name)) throw invalid('The address has a query parameter that is not known here.')
    if (typeof value !== 'string') throw invalid(`The query parameter ${name} is there twice.`)
    return [name, value] as const
  })

/**
 * One route per operation of the contract and nothing else. A request passes, in this order: route,
 * CSRF gate, session, rate limit, ids, scope and query, body, Idempotency-Key; what fails at one step has touched
 * nothing of the next. The body goes out as the bytes that came in, so that no number is rounded.
 */
export const addApi = (app: FastifyInstance, parts: Parts): void => {
  const { catalogue, sessions, forwarder, requests, idempotency, trusted, audit } = parts
  app.decorateRequest('call', null)

  for (const [name, operation] of everyOperation) {
    const { method, path, service = 'dws' } = operation
    const known = queryKeys(operation)
    const names = pathParameters(path)
    const optionalBody = !operation.body || operation.body.safeParse(undefined).success
    const needsBody = !optionalBody && (method === 'POST' || method === 'PUT')

    app.route({
      method,
      url: `/api/:region${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      onRequest: async (request) => {
        const params = request.params as Record<string, string>
        const region = catalogue.get(params['region'] ?? '')
        if (!region) throw notFound()
        passGate(request, needsBody, trusted)
        const session = await sessions.use(request.cookies[sessionCookie])
        if (!session) throw signedOut('no_session')
        const wait = requests.take(session.key)
        if (wait > 0) throw throttled(wait)
        for (const id of names)
          if (!PathId.safeParse(params[id]).success) throw invalid(`${id} is not a valid id.`)
        const query = checkedQuery(request, known)
        // An operation without a project (enterprise projects) still needs somebody's token.
        const scope = session.scopes.find(
          ({ region: id, project_id }) =>
            id === region.id &&
            (!names.includes('project_id') || project_id === params['project_id']),
        )
        if (!scope)
          throw new BffError(403, 'This session has no access to that project.', {
            reason: 'scope',
          })
        request.call = {
          method,
          region,
          service,
          path: fillPath(path, params),
          query,
          session,
          project_id: scope.project_id,
          language: request.headers['accept-language'],
          ifNoneMatch: method === 'GET' ? request.headers['if-none-match'] : undefined,
          request_id: request.id,
        }
      },
      handler: async (request, reply) => {
        const { call } = request
        if (!call) throw new TypeError('the first steps were left out')
        const write = method !== 'GET'
        const record = (ending: ReturnType<typeof endingOfError>) => {
          const { user, domain } = call.session
          const params = request.params as Record<string, string>
          audit({
            ...auditHead(request, reply),
            user,
            domain,
            region: call.region.id,
            operation: name,
            ids: Object.fromEntries(names.map((id) => [id, params[id] ?? ''])),
            ...ending,
          })
        }
        const body =
          Buffer.isBuffer(request.body) && request.body.length > 0 ? request.body : undefined

        // A page that is left frees the connection. A write goes on: it is carried out or not
        // whether anybody listens, and cutting it off would only hide which.
        const gone = new AbortController()
        if (!write)
          reply.raw.once('close', () => {
            // Closed as well once the answer is out, and an abort for nothing costs a stack trace.
            if (!reply.raw.writableFinished) gone.abort()
          })
        try {
          if (body && !operation.body) throw invalid('This operation takes no body.')
          if (!body && !optionalBody) throw invalid('This operation needs a body.')
          if (body) parseJson(body)
          const send = () => forwarder.forward({ ...call, body, signal: gone.signal })
          const key = write ? idempotencyKey(request.headers['idempotency-key']) : undefined
          const { answer, replayed } = key
            ? await idempotency.once(
                { session: call.session, key, content: contentOf({ ...call, body }) },
                send,
              )
            : { answer: await send(), replayed: false }
          if (replayed) reply.headers(replayedHeader)
          else if (write) record(endingOf(method, answer))
          return await reply.status(answer.status).headers(answer.headers).send(answer.body)
        } catch (error) {
          // What an earlier request did is in the log already.
          if (write && !(error instanceof RepeatedFailure)) record(endingOfError(error))
          if (error instanceof BffError && error.details.reason === 'token_expired')
            await sessions.end(call.session)
          throw error
        }
      },
    })
  }
}
