import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { operations } from '../src/contract/index.ts'
import { fillPath, pathParameters } from '../src/contract/operation.ts'
import type { AnyOperation } from '../src/contract/operation.ts'
import { json } from './test/recording-region.ts'
import { rig } from './test/server-fixture.ts'

const clusters = '/api/test-1/v1.0/project1/clusters'
const all: [string, AnyOperation][] = Object.entries(operations)
const pathOf = ({ path }: AnyOperation) =>
  fillPath(
    path,
    Object.fromEntries(
      pathParameters(path).map((name) => [name, name === 'project_id' ? 'project1' : `${name}-1`]),
    ),
  )

describe('routes', () => {
  test('every operation of the contract reaches its own path, by its own method', async () => {
    const { signIn, send, region } = await rig()
    await signIn()
    for (const [name, operation] of all) {
      const { method } = operation
      const path = pathOf(operation)
      const body = operation.body ? '{}' : undefined
      const reply = await send(`/api/test-1${path}`, { method, ...(body && { body }) })
      expect([name, reply.status]).toEqual([name, 200])
      expect(region.service.at(-1)).toMatchObject({ method, url: path, body: body ?? '' })
    }
  })

  test('another method is 405 with Allow, before anything else is looked at', async () => {
    const { send, region } = await rig()
    const allowed = new Map<string, Set<string>>()
    for (const [, { path, method }] of all)
      allowed.set(path, (allowed.get(path) ?? new Set()).add(method))
    for (const [, operation] of all)
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
        if (!allowed.get(operation.path)?.has(method)) {
          const reply = await send(`/api/test-1${pathOf(operation)}`, { method, bare: true })
          expect(reply.status).toBe(405)
          expect(reply.json['error_code']).toBe('BFF.0405')
          const allow = new Set(String(reply.headers['allow']).split(', '))
          expect(allow).toEqual(allowed.get(operation.path))
        }
    expect(region.service).toHaveLength(0)
  })

  test.each([
    '/api',
    '/api/',
    '/api/test-1/v1.0/project1/secrets',
    '/api/nowhere-1/v1.0/project1/clusters',
    '/api//test-1/v1.0/project1/clusters',
    '//api/test-1/v1.0/project1/clusters',
    '/API/test-1/v1.0/project1/clusters',
    '/api;x/test-1/v1.0/project1/clusters',
    '/v1.0/project1/clusters',
    '/__sim/projects',
  ])('%s is a JSON 404', async (url) => {
    const { app, region, signIn, jar } = await rig()
    await signIn()
    const reply = await app.inject({
      url,
      headers: {
        host: 'localhost',
        accept: 'text/html',
        'x-dws-console': '1',
        'sec-fetch-site': 'same-origin',
        cookie: `__Host-sid=${jar.cookie}`,
      },
    })
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toMatchObject({ error_code: 'BFF.0404' })
    expect(region.service).toHaveLength(0)
  })

  test('an encoded spelling of a route is that route, with every guard', async () => {
    const { send, region } = await rig()
    expect((await send('/%61pi/test-1/v1.0/project1/clusters')).status).toBe(401)
    expect(region.service).toHaveLength(0)
  })

  test('health and catalogue answer everybody', async () => {
    const { send } = await rig()
    expect((await send('/healthz', { bare: true })).json).toEqual({ status: 'ok' })
    expect((await send('/catalogue', { bare: true })).json).toEqual({
      regions: [{ id: 'test-1', name: 'Test 1', simulator: true }],
      environment: false,
    })
  })
})

describe('the order of refusals', () => {
  /** Each request is wrong in everything from its step on; the answer names the first step. */
  const wrong = { method: 'POST', body: '{"a":', headers: {} as Record<string, string> }
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }

  test('Host, route, CSRF gate, session, ids, scope, query, body', async () => {
    const { send, signIn, region } = await rig()
    const at = async (path: string, sent: object) =>
      (await send(path, { ...wrong, ...sent })).status
    const bad = '/api/test-1/v1.0/project2/clusters/a.b/restart?x=1'
    expect(await at('/api/test-1/none', { headers: { host: 'evil.example', ...foreign } })).toBe(
      421,
    )
    expect(await at('/api/test-1/none', { headers: foreign })).toBe(404)
    expect(await at(clusters, { method: 'PUT', headers: foreign })).toBe(405)
    expect(await at(bad, { headers: foreign })).toBe(403)
    expect(await at(bad, {})).toBe(401)
    await signIn()
    expect(await at(bad, {})).toBe(400)
    expect(await at('/api/test-1/v1.0/project2/clusters/c1/restart?x=1', {})).toBe(400)
    expect(await at('/api/test-1/v1.0/project2/clusters/c1/restart', {})).toBe(403)
    expect(await at(`${clusters}/c1/restart`, {})).toBe(400)
    expect(region.service).toHaveLength(0)
    expect(await at(`${clusters}/c1/restart`, { body: '{}' })).toBe(200)
    expect(region.service).toHaveLength(1)
  })

  test('a project outside the session is refused, whatever the cloud would say', async () => {
    const { send, signIn, region } = await rig()
    await signIn()
    const reply = await send('/api/test-1/v1.0/project2/clusters')
    expect(reply.status).toBe(403)
    expect(reply.json).toMatchObject({ error_code: 'BFF.0403', reason: 'scope' })
    expect(region.service).toHaveLength(0)
  })

  test('no token but the session’s is taken', async () => {
    const { send, region } = await rig()
    for (const path of [`${clusters}?token=T`, `${clusters}?X-Auth-Token=T`])
      expect((await send(path, { headers: { 'x-auth-token': 'T' } })).status).toBe(401)
    expect(region.service).toHaveLength(0)
  })

  test('a session that floods is slowed, and another is not', async () => {
    const { send, signIn, another } = await rig()
    await signIn()
    const neighbour = another()
    await neighbour.signIn()
    // The clock stands still, so no token flows in.
    for (let index = 0; index < 200; index += 1) expect((await send(clusters)).status).toBe(200)
    const limited = await send(clusters)
    expect(limited.status).toBe(429)
    expect(limited.json['error_code']).toBe('BFF.0429')
    expect(limited.headers['retry-after']).toBe('1')
    expect((await neighbour.send(clusters)).status).toBe(200)
  })
})

describe('hosts and origins', () => {
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', 'localhost:80:80'])(
    'Host %s is 421',
    async (host) => {
      const { app } = await rig()
      const reply = await app.inject({ url: '/healthz', headers: { host } })
      expect(reply.statusCode).toBe(421)
    },
  )

  test('Host of ALLOWED_HOSTS is answered, with HSTS', async () => {
    const { app } = await rig({ allowedHosts: ['console.example'] })
    const reply = await app.inject({ url: '/healthz', headers: { host: 'Console.example' } })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['strict-transport-security']).toBe('max-age=31536000')
  })

  const raw = async (port: number, request: string) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(request)
    return text(socket)
  }
  test.each([
    [
      'two hosts',
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\nConnection: close\r\n\r\n',
    ],
    [
      'an absolute target',
      'GET http://evil/api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    ],
    ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [
      'two lengths',
      'POST /session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    [
      'length and chunks',
      'POST /session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a broken escape', 'GET /api/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ])('%s is a 400', async (name, request) => {
    const { origin } = await rig()
    const reply = await raw(Number(new URL(origin).port), request)
    expect(reply).toMatch(/^HTTP\/1\.1 400 /)
    if (name !== 'no host') expect(reply).toContain('x-content-type-options: nosniff')
  })

  test('dots in a path are not resolved', async () => {
    const { origin } = await rig()
    const target = '/api/test-1/../test-1/v1.0/project1/clusters'
    const reply = await raw(
      Number(new URL(origin).port),
      `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    )
    expect(reply).toMatch(/^HTTP\/1\.1 404 [^]*BFF\.0404/)
  })

  test('no origin may read by default, listed ones only exactly', async () => {
    const front = 'http://localhost:5173'
    const closed = await rig()
    expect(
      (await closed.send('/catalogue', { headers: { origin: front } })).headers,
    ).not.toHaveProperty('access-control-allow-origin')
    expect((await closed.send('/catalogue', { method: 'OPTIONS' })).status).toBe(405)

    const open = await rig({ corsOrigins: [front] })
    const listed = await open.send('/catalogue', { headers: { origin: front }, bare: true })
    expect(listed.headers).toMatchObject({
      'access-control-allow-origin': front,
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    })
    const preflight = await open.send(clusters, {
      method: 'OPTIONS',
      headers: { origin: front },
      bare: true,
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-headers']).toBe(
      'content-type, idempotency-key, if-none-match, x-dws-console',
    )
    for (const origin of [
      'http://localhost.evil',
      'null',
      `${front}.evil`,
      `${front}.`,
      'http://LOCALHOST:5173',
    ]) {
      const reply = await open.send('/catalogue', { headers: { origin }, bare: true })
      expect(reply.headers).not.toHaveProperty('access-control-allow-origin')
      expect(reply.headers['vary']).toBe('Origin')
    }
  })
})

describe('every reply', () => {
  test('carries the security headers, whatever its status', async () => {
    const { send, signIn, region } = await rig()
    const replies = [
      await send(clusters),
      await signIn(),
      await send(clusters),
      await send('/nothing'),
      await send('/session', { method: 'PUT' }),
      await send('/session', { method: 'POST', bare: true }),
      await send('/session', { method: 'POST', body: '{' }),
      await send('/healthz', { headers: { host: 'evil.example' } }),
      await send(`/${'x'.repeat(5_000)}`),
      await send(`${clusters}/c1`, { method: 'DELETE', body: 'x'.repeat(70_000) }),
      await send('/session', { method: 'DELETE' }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([
      401, 201, 200, 404, 405, 403, 400, 421, 414, 413, 204,
    ])
    for (const { headers, status } of replies) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      if (status >= 400) expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    }
    expect(region.service).toHaveLength(1)
  })

  test('a failure of this server says nothing about its insides', async () => {
    const { send, signIn, log } = await rig({
      clock: () => {
        throw new Error('inside: Right#Password1')
      },
    })
    const reply = await signIn()
    expect(reply.status).toBe(500)
    expect(Object.keys(reply.json).sort()).toEqual([
      'error_code',
      'error_msg',
      'outcome',
      'request_id',
      'retryable',
    ])
    expect(reply.text + log.join('')).not.toContain('inside')
    expect((await send('/healthz')).status).toBe(200)
  })
})

test('no secret reaches the log or a reply', async () => {
  const { send, signIn, signInByKey, jar, region, log } = await rig()
  const cookies: string[] = []
  const seen = [await signIn({ password: 'Wrong#Password9' }), await signIn()]
  cookies.push(jar.cookie ?? '')
  seen.push(
    await send(`${clusters}?marker=query-secret`),
    await send(`${clusters}/c1/reset-password`, {
      method: 'POST',
      body: '{"new_password":"Body#Secret1"}',
    }),
    await send(`${clusters}/c1/restart`, { method: 'POST', body: '{"Body#Secret1' }),
    await send(`${clusters}/path-secret`),
    await signInByKey(),
    await send(clusters),
  )
  cookies.push(jar.cookie ?? '')
  region.state.respond = (_, response) => response.destroy()
  seen.push(await send(clusters))
  const secrets = [
    'Right#Password1',
    'Wrong#Password9',
    'secret-token-',
    'secret-key-of-the-operator',
    'Body#Secret1',
    ...cookies,
  ]
  const said = seen.map((reply) => reply.text).join('\n')
  const logged = log.join('')
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8)
    expect(said).not.toContain(secret)
    expect(logged).not.toContain(secret)
  }
  for (const word of ['query-secret', 'path-secret']) expect(logged).not.toContain(word)
  const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>)
  const requests = lines.filter(({ msg }) => msg === 'request')
  expect(requests).toHaveLength(seen.length)
  for (const line of requests)
    expect(Object.keys(line).sort()).toEqual([
      'hostname',
      'level',
      'method',
      'ms',
      'msg',
      'pid',
      'reqId',
      'request_id',
      'route',
      'status',
      'time',
    ])
})

test('what is being answered when the server closes still gets its answer', async () => {
  const { app, send, signIn, region } = await rig()
  await signIn()
  const arrived = new Promise<() => void>((resolve) => {
    region.state.respond = (_, response) => resolve(() => json(response, 200, { clusters: [] }))
  })
  const reply = send(clusters)
  const answer = await arrived
  const closed = app.close()
  await expect(send('/healthz')).rejects.toThrow()
  answer()
  expect((await reply).status).toBe(200)
  await closed
})

test('a connection that was opened in advance and never used holds no end up', async () => {
  const { app } = await rig()
  const { port } = app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  await once(app.server, 'connection')
  const ended = once(socket, 'close')
  await app.close()
  await ended
})
