import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Writable } from 'node:stream'
import fastifyCookie from '@fastify/cookie'
import fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { addApi } from './api.ts'
import type { Audit } from './observability/audit.ts'
import type { Catalogue } from './config/catalogue.ts'
import { addClosing } from './closing.ts'
import { asBffError, BffError, notFound } from './errors.ts'
import { Forwarder } from './upstream/forward.ts'
import { Iam } from './session/iam.ts'
import { Idempotency } from './upstream/idempotency.ts'
import { Metrics } from './observability/metrics.ts'
import { accountGuesses, addressGuesses, sessionRequests } from './security/rate.ts'
import { addSecurity, securityHeaders } from './security/security.ts'
import { addSessionRoutes } from './session/session-routes.ts'
import { Sessions } from './session/sessions.ts'
import { onceAmongServers } from './upstream/shared-idempotency.ts'
import { SharedSessions } from './session/shared-sessions.ts'
import type { AccessKey } from './session/sign-in.ts'
import type { Pages } from './pages/built-pages.ts'
import { Upstream, upstreamLimits } from './upstream/upstream.ts'
import type { UpstreamLimits } from './upstream/upstream.ts'

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Metrics
    /** Lets `/readyz` tell whoever spreads the load to send no more; everything else goes on. */
    drain: () => void
  }
}

export interface ServerOptions {
  catalogue: Catalogue
  allowedHosts?: readonly string[]
  corsOrigins?: readonly string[]
  /** Milliseconds without a request after which a session ends. */
  idle?: number
  sessionCap?: number
  /** Redis or Valkey, and the servers' common secret; absent: this process alone holds its sessions. */
  store?: { url: string; secret: Buffer }
  /** A key that whoever opens the console may sign in with; for a server that this machine alone reaches. */
  environment?: AccessKey | undefined
  /** Of one session, after a first burst of four times as many. */
  requestsPerSecond?: number
  /** Milliseconds since 1970. */
  clock?: () => number
  limits?: Partial<UpstreamLimits>
  log?: { level: string; stream?: Writable }
  /** Takes each write and sign-in; absent: they go to the log. */
  audit?: Audit
  /** What serves the console's pages; without it there is the API alone. */
  pages?: (app: FastifyInstance) => Promise<Pages>
}

const hour = 3_600_000
const methods: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']

/** Sends a failure in this server's shape, whatever it was. */
const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const failure = asBffError(error)
  if (failure.status === 500) {
    // Frames only: a message may quote what somebody typed.
    const { name, code, stack } = error as { name?: string; code?: string; stack?: string }
    const frames = stack?.split('\n').filter((line) => line.startsWith('    at '))
    request.log.error({ request_id: request.id, name, code, frames }, 'request failed')
  }
  return reply
    .status(failure.status)
    .headers({ ...securityHeaders, ...failure.details.headers, 'x-request-id': request.id })
    .send(failure.body(request.id))
}

/** Answers what is not HTTP, or did not arrive in time, before there is a request to speak of. */
const refuseConnection = (error: { code?: string }, socket: Writable) => {
  const status =
    { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[error.code ?? ''] ?? 400
  const body = JSON.stringify(
    new BffError(status, 'The request cannot be read.').body(randomUUID()),
  )
  const headers = Object.entries({
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  if (socket.writable)
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}\r\n${body}`)
}

/**
 * The console server: sign-in, the API of the contract, the pages. It listens only when told to
 * (`listen` or `inject` of the instance), and `close` ends its connections too.
 */
export const createServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { catalogue, clock = Date.now, log } = options
  const trusted = new Set(options.corsOrigins)
  const metrics = new Metrics(() => sessions.size)
  const upstream = new Upstream(
    { ...upstreamLimits, ...options.limits },
    (origin, status, seconds) => {
      metrics.upstream(origin, status, seconds)
    },
  )
  const lifetimes = {
    idle: options.idle ?? hour / 2,
    // A token lasts 24 hours; half of that is a long working day.
    absolute: 12 * hour,
    cap: options.sessionCap ?? 10_000,
  }
  const { store } = options
  const shared = store && new SharedSessions(store.url, store.secret, lifetimes, clock)
  shared?.open()
  const sessions = shared ?? new Sessions(lifetimes, clock)
  const iam = new Iam(upstream, catalogue, clock, (session) => shared?.keep(session))

  const idempotency = new Idempotency(
    { clock, writes: 10_000, bytes: 32 * 1024 * 1024 },
    shared && onceAmongServers(shared),
  )

  const app = fastify({
    // Nothing is logged but what the hook below names.
    logger: log ? { ...log, serializers: { req: () => ({}), res: () => ({}) } } : false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: false,
    bodyLimit: 64 * 1024,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    connectionTimeout: 40_000,
    maxRequestsPerSocket: 1_000,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    http: { maxHeaderSize: 16_384, headersTimeout: 10_000, connectionsCheckingInterval: 1_000 },
    frameworkErrors: fail,
    clientErrorHandler: refuseConnection,
  })
  app.server.maxConnections = 2_000
  app.setErrorHandler(fail)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  const audit: Audit = options.audit ?? ((entry) => app.log.info({ audit: entry }, 'audit'))
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime / 1000)
    request.log.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        request_id: request.id,
      },
      'request',
    )
  })

  addClosing(app)

  const routes = new Map<string, HTTPMethods[]>()
  app.addHook('onRoute', ({ url, method }) => {
    routes.set(url, [...(routes.get(url) ?? []), ...[method].flat()])
  })
  addSecurity(app, { allowedHosts: options.allowedHosts ?? [], trusted })
  await app.register(fastifyCookie)
  app.get('/healthz', async () => ({ status: 'ok' }))
  let draining = false
  app.decorate('metrics', metrics)
  app.decorate('drain', () => {
    draining = true
  })
  app.get('/readyz', async (_request, reply) => {
    const status = draining ? 'draining' : (shared?.ready ?? true) ? 'ready' : 'no session store'
    return reply.status(status === 'ready' ? 200 : 503).send({ status })
  })
  app.get('/catalogue', async () => ({
    regions: [...catalogue.values()].map(({ id, name, simulator }) => ({ id, name, simulator })),
    environment: options.environment !== undefined,
  }))
  addSessionRoutes(app, {
    catalogue,
    sessions,
    iam,
    trusted,
    accounts: accountGuesses(clock),
    addresses: addressGuesses(clock),
    audit,
    environment: options.environment,
  })
  addApi(app, {
    catalogue,
    sessions,
    forwarder: new Forwarder(upstream, iam, clock),
    requests: sessionRequests(clock, options.requestsPerSecond),
    idempotency,
    trusted,
    audit,
  })
  const pages = await options.pages?.(app)

  for (const [url, allowed] of routes)
    app.route({
      method: methods.filter((method) => !allowed.includes(method)),
      url,
      handler: async () => {
        throw new BffError(405, 'This address does not take that method.', {
          headers: { allow: [...new Set(allowed)].join(', ') },
        })
      },
    })
  app.setNotFoundHandler(async (request, reply) => {
    if (!(await pages?.(request, reply))) throw notFound()
    return reply
  })

  const sweeping = setInterval(() => {
    sessions.sweep()
    idempotency.sweep()
  }, 60_000)
  sweeping.unref()
  app.addHook('onClose', async () => {
    clearInterval(sweeping)
    shared?.close()
    await upstream.close()
  })
  return app
}
