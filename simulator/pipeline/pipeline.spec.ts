import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { maxBody } from './gateway.ts'
import { parsed, useTestServer } from '../test/test-server.ts'
import type { Response, Sent } from '../test/test-server.ts'

const used = useTestServer()

const as = (method: string, path: string, { headers, ...sent }: Sent = {}): Promise<Response> =>
  used.server.call(method, `/v1.0/${used.tenant.project_id}${path}`, {
    ...sent,
    headers: { 'x-auth-token': used.tenant.token, ...headers },
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

/** What a bare connection answers to a text. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(used.server.origin).port), '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.write(text)
  })

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400, 'APIGW.0602'],
  [
    'two lengths',
    'GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
    400,
    'APIGW.0602',
  ],
  [
    'headers past 64 KB',
    `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(70_000)}\r\n\r\n`,
    431,
    'APIGW.0201',
  ],
])(
  '%s is refused as the gateway refuses, with a request id',
  async (_, text, status, error_code) => {
    const answer = await raw(text)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    const request_id = /^x-request-id: ([0-9a-f]{32})\r$/m.exec(answer)?.[1]
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))).toEqual({
      error_code,
      error_msg: expect.any(String) as string,
      request_id,
    })
  },
)

test.each([
  ['a stranger', 'GET', '/v1.0/P/clusters', {}, 401],
  ['no path of ours', 'GET', '/', {}, 404],
  ['another method', 'PATCH', '/v1.0/P/clusters', {}, 405],
  ['IAM', 'POST', '/v3/auth/tokens', {}, 400],
  ['health', 'GET', '/healthz', {}, 200],
  ['the control interface', 'GET', '/__sim/projects/P/clock', {}, 200],
  ['its refusals', 'GET', '/__sim/nothing', {}, 404],
  ['its limit of size', 'POST', '/__sim/projects', { 'content-length': maxBody + 1 }, 413],
  ['what expects wonders', 'GET', '/healthz', { expect: 'wonders' }, 200],
  ['a path past 32 KB', 'GET', `/${'x'.repeat(33_000)}`, {}, 414],
])('%s is answered with a request id', async (_, method, path, headers, status) => {
  const response = await used.server.call(method, path.replace('P', used.tenant.project_id), {
    headers,
  })
  expect([response.status, response.headers['x-request-id']]).toEqual([
    status,
    expect.stringMatching(/^[0-9a-f]{32}$/),
  ])
})

test('a wrong method is told which there are, before it is asked who it is', async () => {
  const response = await used.server.call('PATCH', `/v1.0/${used.tenant.project_id}/clusters`)
  expect([response.status, response.headers.allow]).toEqual([405, 'GET, POST'])
})

test('the caller is asked for before the body is looked at', async () => {
  const response = await used.server.call('POST', `/v1.0/${used.tenant.project_id}/clusters`, {
    body: '{',
  })
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
    const socket = connect(Number(new URL(used.server.origin).port), '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('close', () => resolve(text))
    socket.on('error', (error) => (text ? resolve(text) : reject(error)))
    socket.write(
      `POST /v1.0/${used.tenant.project_id}/clusters HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`,
    )
    const size = 1024 * 1024
    const chunk = `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`
    for (let sent = 0; sent <= maxBody; sent += size) socket.write(chunk)
  })
  expect(untold).toMatch(/^HTTP\/1.1 413 /)
})

test('a request without a project in its path is about the caller’s', async () => {
  const response = await used.server.call('GET', '/v1.0/enterprise-projects', {
    headers: { 'x-auth-token': used.tenant.token },
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
  expect((await used.server.call('GET', '/healthz')).status).toBe(200)
})

test('a header of 40 KB, as long tokens need, is read', async () => {
  const response = await as('GET', '/clusters', { headers: { 'x-padding': 'x'.repeat(40_000) } })
  expect(response.status).toBe(200)
})
