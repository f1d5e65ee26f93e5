import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openAccounts } from './iam/accounts.ts'
import { apiPage } from './api-page/api-page.ts'
import { openAuthentication } from './iam/authentication.ts'
import { openControl } from './control/control.ts'
import { openFaultActs } from './faults/fault-acts.ts'
import { deliver } from './faults/fault-effects.ts'
import { openFaults } from './faults/faults.ts'
import { openPipeline } from './pipeline/pipeline.ts'
import type { Outcome } from './pipeline/pipeline.ts'
import { GatewayError, gatewayReply, json, maxBody, tooLarge } from './pipeline/gateway.ts'
import { openIam } from './iam/iam.ts'
import { refuseMalformed } from './pipeline/malformed.ts'
import type { Seed } from './state/project.ts'
import { openProjects } from './state/projects.ts'
import { openRateLimits } from './pipeline/rate-limit.ts'
import { openRequestLog } from './pipeline/request-log.ts'
import { openService } from './pipeline/service.ts'
import { openStore } from './state/store.ts'
import { openTenants } from './iam/tenants.ts'
import { openTokens } from './iam/tokens.ts'

export interface SimulatorOptions {
  /** 0 takes a free one. */
  readonly port: number
  readonly host?: string
  /** Path of the database file, or `:memory:`. */
  readonly db: string
  /** How many seconds pass inside within one outside, in projects that are made from now on. */
  readonly speed: number
  /** Whether there is a control interface at `/__sim`. */
  readonly control: boolean
  /** What the demo account of a new database contains. */
  readonly seed?: Seed
  /** The time outside in milliseconds since 1970. */
  readonly real?: () => number
}

export interface Simulator {
  readonly origin: string
  close: () => Promise<void>
}

const drainFor = 2_000

const newRequestId = () => randomBytes(16).toString('hex')

/** The whole body. Throws 413 past 12 MB. */
const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  if (Number(request.headers['content-length'] ?? 0) > maxBody) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBody) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Starts the simulator. Rejects with a plain sentence when the database cannot be used or the port
 * is taken.
 */
export const startSimulator = async (options: SimulatorOptions): Promise<Simulator> => {
  const { port, host = '127.0.0.1', db, speed, control, seed = 'demo', real = Date.now } = options
  const store = openStore(db)
  const { committed } = store
  const accounts = openAccounts(store)
  const tokens = openTokens(store)
  const projects = openProjects(store, accounts, real)
  const tenants = openTenants(accounts, projects, { real, speed })
  const faults = openFaults()
  const rateLimits = openRateLimits()
  const log = openRequestLog()
  const pipeline = openPipeline({
    accounts,
    authentication: openAuthentication(accounts, tokens),
    iam: openIam(accounts, tokens),
    service: openService(projects, committed),
    faults,
    actOn: openFaultActs({ accounts, tokens, real, committed }),
    rateLimits,
    log,
    real,
    committed,
  })
  const controls = control
    ? openControl({
        accounts,
        tokens,
        projects,
        tenants,
        faults,
        rateLimits,
        log,
        real,
        committed,
      })
    : undefined

  const answer = async (request: IncomingMessage, request_id: string): Promise<Outcome> => {
    const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s, 2)
    if (path === '/healthz') return { reply: json(200, { status: 'ok' }), ending: 'whole' }
    const page = await apiPage(request.method, path, request.headers['if-none-match'])
    if (page) return { reply: page, ending: 'whole' }
    if (controls && path.startsWith('/__sim/')) {
      const reply = await readBody(request).then(
        (body) => controls.answer(request, path, body),
        (error: unknown) => {
          if (error instanceof GatewayError) return gatewayReply(error, request_id, 'en-us')
          throw error
        },
      )
      return { reply, ending: 'whole' }
    }
    return pipeline.answer({
      request_id,
      method: request.method ?? '',
      path,
      query,
      headers: request.headers,
      readBody: () => readBody(request),
    })
  }

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const started = performance.now()
    const time = new Date(real()).toISOString()
    const request_id = newRequestId()
    const { reply, ending, logged } = await answer(request, request_id)
    const status = deliver(
      response,
      { ...reply, headers: { ...reply.headers, 'x-request-id': request_id } },
      ending,
      (release) => {
        if (logged?.project_id) faults.onCleared(logged.project_id, release)
      },
    )
    if (!logged) return
    const { project_id, operation, path } = logged
    const ms = Math.round((performance.now() - started) * 10) / 10
    log.add(project_id, { time, method: request.method ?? '', path, operation, status, ms })
  }

  const respond = (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch((error: unknown) => {
      // A caller that left while its body was being read is no failure of ours.
      if (!request.destroyed) console.error(error)
      response.destroy()
    })
  }

  const server = createServer(
    {
      maxHeaderSize: 64 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 65_000,
    },
    respond,
  )
  // What it expects is none of the gateway's business: it is answered like any other.
  server.on('checkExpectation', respond)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuseMalformed(error, socket, newRequestId())
  })

  try {
    tenants.addDemo(seed)
    await committed()
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        const taken = error.code === 'EADDRINUSE'
        reject(taken ? new Error(`Port ${port} is taken by another program.`) : error)
      })
      server.listen(port, host, resolve)
    })
  } catch (error) {
    store.close()
    throw error
  }
  const { port: bound } = server.address() as AddressInfo
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      const limit = setTimeout(() => server.closeAllConnections(), drainFor)
      faults.clearAll()
      await closed
      clearTimeout(limit)
      store.close()
    },
  }
}
