import { request } from 'node:http'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { startSimulator } from '../server.ts'
import type { SimulatorOptions } from '../server.ts'
import type { Tenant } from '../iam/tenants.ts'

export interface Response {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface Sent {
  readonly headers?: OutgoingHttpHeaders
  readonly body?: unknown
}

/** One request as it stands; rejects when the connection breaks before the answer is whole. */
export const send = (
  method: string,
  url: string,
  { headers = {}, body }: Sent = {},
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const length = text === undefined ? {} : { 'content-length': Buffer.byteLength(text) }
    const options = { method, headers: { ...length, ...headers }, agent: false }
    const sent = request(url, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        })
      })
    })
    sent.on('error', reject)
    sent.end(text)
  })

export const parsed = ({ text }: Response): unknown => JSON.parse(text)

/** The body of `POST /v3/auth/tokens`. */
export const passwordAuth = ({ domain, user, password, region }: Omit<Tenant, 'project_id'>) => ({
  auth: {
    identity: {
      methods: ['password'],
      password: { user: { name: user, password, domain: { name: domain } } },
    },
    scope: { project: { name: region } },
  },
})

/** A simulator of its own whose outside time a spec moves. */
export const startTestServer = async (options: Partial<SimulatorOptions> = {}) => {
  const time = { now: Date.UTC(2026, 10, 24, 8, 0) }
  const simulator = await startSimulator({
    port: 0,
    db: ':memory:',
    speed: 1,
    control: true,
    seed: 'empty',
    real: () => time.now,
    ...options,
  })
  const call = (method: string, path: string, sent?: Sent) =>
    send(method, `${simulator.origin}${path}`, sent)

  const tokenFor = async (tenant: Omit<Tenant, 'project_id'>): Promise<string> => {
    const { headers } = await call('POST', '/v3/auth/tokens?nocatalog=true', {
      body: passwordAuth(tenant),
    })
    return String(headers['x-subject-token'])
  }

  return {
    ...simulator,
    time,
    call,
    tokenFor,
    tenant: async (body: unknown = {}): Promise<Tenant & { token: string }> => {
      const tenant = parsed(await call('POST', '/__sim/projects', { body })) as Tenant
      return { ...tenant, token: await tokenFor(tenant) }
    },
  }
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>

type SpecTenant = Awaited<ReturnType<TestServer['tenant']>>

/** One server for a file or a group of tests, and a tenant of its own for each of them. */
export const useTestServer = (newTenant: unknown = {}) => {
  const used = {} as { server: TestServer; tenant: SpecTenant }
  beforeAll(async () => {
    used.server = await startTestServer()
  })
  afterAll(() => used.server.close())
  beforeEach(async () => {
    used.tenant = await used.server.tenant(newTenant)
  })
  return used
}
