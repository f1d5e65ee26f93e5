import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { maxBody } from './gateway.ts'
import { parsed, startTestServer } from './spec-server.ts'
import type { Response, Sent, TestServer } from './spec-server.ts'
import type { Tenant } from './tenants.ts'

let server: TestServer
let tenant: Tenant & { token: string }
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  tenant = await server.tenant()
})

const as = (method: string, path: string, { headers, ...sent }: Sent = {}): Promise<Response> =>
  server.call(method, `/v1.0/${tenant.project_id}${path}`, {
    ...sent,
    headers: { 'x-auth-token': tenant.token, ...headers },
  })

test('every answer has a request id, and a refusal of the gateway repeats it', async () => {
  const { headers } = await as('GET', '/clusters')
  expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
  const missing = await as('GET', '/nothing')
  expect(missing.status).toBe(404)
  expect(parsed(missing)).toEqual({
    error_code: 'APIGW.0101',
    error_msg: expect.any(String) as string,
    request_id: missing.headers['x-request-id'],
  })
})

test('a wrong method is told which there are, before it is asked who it is', async () => {
  const response = await server.call('PATCH', `/v1.0/${tenant.project_id}/clusters`)
  expect([response.status, response.headers.allow]).toEqual([405, 'GET, POST'])
})

test('the caller is asked for before the body is looked at', async () => {
  const response = await server.call('POST', `/v1.0/${tenant.project_id}/clusters`, { body: '{' })
  expect([response.status, parsed(response)]).toEqual([
    401,
    expect.objectContaining({ error_code: 'APIGW.0301' }),
  ])
})

test.each([
  ['', 'DWS.0006'],
  ['{', 'DWS.0001'],
  ['[]', 'DWS.0001'],
])('the body %j is refused with %s', async (body, error_code) => {
  const response = await as('POST', '/clusters', { body })
  expect([response.status, parsed(response)]).toEqual([
    400,
    { error_code, error_msg: expect.any(String) as string },
  ])
})

test('a body past 12 MB is refused, whether its length is told or not', async () => {
  const told = await as('POST', '/clusters', { headers: { 'content-length': maxBody + 1 } })
  expect([told.status, parsed(told)]).toEqual([
    413,
    expect.objectContaining({ error_code: 'APIGW.0201' }),
  ])
  const untold = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('close', () => resolve(text))
    socket.on('error', (error) => (text ? resolve(text) : reject(error)))
    socket.write(
      `POST /v1.0/${tenant.project_id}/clusters HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`,
    )
    const size = 1024 * 1024
    const chunk = `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`
    for (let sent = 0; sent <= maxBody; sent += size) socket.write(chunk)
  })
  expect(untold).toMatch(/^HTTP\/1.1 413 /)
})

test('a request without a project in its path is about the caller’s', async () => {
  const response = await server.call('GET', '/v1.0/enterprise-projects', {
    headers: { 'x-auth-token': tenant.token },
  })
  expect(parsed(response)).toMatchObject({ enterprise_projects: expect.any(Array) as unknown[] })
})

test('what has not changed is answered with 304, and with 200 once it has', async () => {
  const first = await as('GET', '/quotas')
  const etag = String(first.headers.etag)
  expect(etag).toMatch(/^"[\w-]{27}"$/)
  const again = await as('GET', '/quotas', { headers: { 'if-none-match': etag } })
  expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag])
  expect((await as('GET', '/quotas', { headers: { 'if-none-match': '"other"' } })).text).toBe(
    first.text,
  )
})

test('health needs no one’s name', async () => {
  expect((await server.call('GET', '/healthz')).status).toBe(200)
})

test('a header of 40 KB, as long tokens need, is read', async () => {
  const response = await as('GET', '/clusters', { headers: { 'x-padding': 'x'.repeat(40_000) } })
  expect(response.status).toBe(200)
})
