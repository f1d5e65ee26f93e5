import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { json } from '../test/recording-region.ts'
import { rig } from '../test/server-fixture.ts'

const clusters = '/api/test-1/v1.0/project1/clusters'
const restart = `${clusters}/c1/restart`

const signedIn = async (options: Parameters<typeof rig>[0] = {}) => {
  const all = await rig(options)
  await all.signIn()
  return all
}

const never = 'this must never be seen'
const hostile = {
  authorization: never,
  'x-auth-token': never,
  x_auth_token: never,
  'x-project-id': never,
  'x-domain-id': never,
  'x-security-token': never,
  forwarded: never,
  'x-forwarded-for': '1.2.3.4',
  'x-forwarded-host': 'evil.example',
  referer: 'http://evil.example/',
  'user-agent': never,
  'x-request-id': never,
  'idempotency-key': 'never-seen-by-a-region',
}

describe('requests', () => {
  test('the region gets exactly the allowed headers, whatever the browser sends', async () => {
    const { send, region, origin } = await signedIn()
    await send(clusters, {
      headers: { ...hostile, 'accept-language': 'zh-CN', 'if-none-match': '"1"' },
    })
    await send(restart, { method: 'POST', body: '{"restart":{}}', headers: hostile })
    const names = region.service.map(({ headers }) => headers.map(([name]) => name).sort())
    const always = [
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'x-auth-token',
      'x-language',
      'x-request-id',
    ]
    expect(names).toEqual([
      [...always, 'if-none-match'].sort(),
      [...always, 'content-length', 'content-type'].sort(),
    ])
    const values = region.service.flatMap(({ headers }) => headers.map(([, value]) => value))
    expect(values).not.toContain(never)
    expect(values).toContain(new URL(region.origin).host)
    expect(values).not.toContain(new URL(origin).host)
  })

  test.each([
    ['zh-CN,en;q=0.8', 'zh-cn'],
    ['de,zh;q=0.5', 'en-us'],
    [undefined, 'en-us'],
  ])('a browser that prefers %j gets messages in %s', async (accepted, language) => {
    const { send, region } = await signedIn()
    await send(clusters, { headers: accepted ? { 'accept-language': accepted } : {} })
    expect(region.service[0]?.headers).toContainEqual(['x-language', language])
  })

  test('the bytes of a body arrive as they were sent', async () => {
    const { send, region } = await signedIn()
    const body =
      '{"restart": {"a":12345678901234567890, "b":1.0,"b":"\\u00e9é", "__proto__":{"x":1}}}'
    expect((await send(restart, { method: 'POST', body })).status).toBe(200)
    expect(region.service[0]?.body).toBe(body)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })

  test('a DELETE carries its body, an operation without a body goes without', async () => {
    const { send, region } = await signedIn()
    const body = '{"keep_last_manual_snapshot":0}'
    expect((await send(`${clusters}/c1`, { method: 'DELETE', body })).status).toBe(200)
    expect((await send(`${clusters}/c1/cancel-readonly`, { method: 'POST' })).status).toBe(200)
    expect(region.service.map((request) => request.body)).toEqual([body, ''])
  })

  test('known query parameters go out encoded, unknown ones are refused', async () => {
    const { send, region } = await signedIn()
    await send('/api/test-1/v2/project1/events?limit=10&offset=%26x%3D1%20%2B')
    expect(region.service[0]?.url).toBe('/v2/project1/events?limit=10&offset=%26x%3D1%20%2B')
    for (const query of ['token=T', 'X-Auth-Token=T', '__proto__[x]=1', 'limit=1&limit=2'])
      expect((await send(`/api/test-1/v2/project1/events?${query}`)).status).toBe(400)
    expect(region.service).toHaveLength(1)
  })

  test.each([
    ['no JSON', '{"restart":'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['33 levels', '['.repeat(33) + ']'.repeat(33)],
    ['30,000 levels', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['nothing', ''],
  ])('a body with %s is refused', async (_, body) => {
    const { send, region } = await signedIn()
    const reply = await send(restart, { method: 'POST', body })
    expect(reply.status).toBe(400)
    expect(reply.json).toMatchObject({ error_code: 'BFF.0400', outcome: 'not_sent' })
    expect(region.service).toHaveLength(0)
  })

  test('32 levels and 64 KiB pass, one byte more is 413', async () => {
    const { send, region } = await signedIn()
    const sized = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`
    const nested = '['.repeat(32) + ']'.repeat(32)
    for (const body of [nested, sized(65_536)])
      expect((await send(restart, { method: 'POST', body })).status).toBe(200)
    const reply = await send(restart, { method: 'POST', body: sized(65_537) })
    expect(reply.status).toBe(413)
    expect(reply.json['error_code']).toBe('BFF.0413')
    expect(region.service).toHaveLength(2)
  })

  test.each([
    '..%2f..%2fx',
    '%2e%2e',
    '..',
    'a%2fb',
    'a%5cb',
    'a%00',
    'a%0d%0ax',
    '%252e%252e',
    'a;b',
    'a.b',
    '@evil.example',
    'a'.repeat(65),
    '%e0%80%ae',
    'http:%2f%2f169.254.169.254',
  ])('the id %s never leaves its segment', async (id) => {
    const { app, jar, region } = await signedIn()
    const reply = await app.inject({
      url: `${clusters}/${id}/cns`,
      headers: {
        host: '127.0.0.1',
        'x-dws-console': '1',
        'sec-fetch-site': 'same-origin',
        cookie: `__Host-sid=${jar.cookie}`,
      },
    })
    expect([400, 404]).toContain(reply.statusCode)
    expect(reply.json()).toMatchObject({ outcome: 'not_sent' })
    expect(region.service).toHaveLength(0)
  })
})

describe('replies', () => {
  test('the browser gets exactly the allowed headers', async () => {
    const { send, region } = await signedIn()
    region.state.respond = (_, response) =>
      json(
        response,
        200,
        { clusters: [] },
        {
          etag: '"7"',
          'x-request-id': 'of-the-region',
          'set-cookie': 'a=b',
          'access-control-allow-origin': '*',
          'access-control-allow-credentials': 'true',
          'strict-transport-security': 'max-age=1',
          location: 'http://169.254.169.254/',
          'content-security-policy': "default-src 'unsafe-inline'",
          'x-subject-token': never,
          server: 'api-gateway',
        },
      )
    const { headers } = await send(clusters)
    expect(Object.keys(headers).sort()).toEqual([
      'cache-control',
      'connection',
      'content-length',
      'content-security-policy',
      'content-type',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'date',
      'etag',
      'keep-alive',
      'permissions-policy',
      'referrer-policy',
      'x-content-type-options',
      'x-frame-options',
      'x-request-id',
    ])
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      etag: '"7"',
      'x-request-id': 'of-the-region',
    })
  })

  test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
    const { send, region } = await signedIn()
    let hits = 0
    const elsewhere = createServer((_, response) => {
      hits += 1
      response.end()
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    const address = elsewhere.address()
    const port = typeof address === 'object' && address ? address.port : 0
    region.state.respond = (_, response) =>
      json(response, status, {}, { location: `http://127.0.0.1:${port}/` })
    for (const reply of [
      await send(clusters),
      await send(restart, { method: 'POST', body: '{"restart":{}}' }),
    ]) {
      expect(reply.status).toBe(502)
      expect(reply.json).toMatchObject({ error_code: 'BFF.0502', outcome: 'unknown' })
      expect(reply.headers['location']).toBeUndefined()
    }
    expect(hits).toBe(0)
    elsewhere.close()
  })

  test.each([200, 401, 502, 504])(
    'a page of HTML with %i is a 502 without a word of it',
    async (status) => {
      const { send, region } = await signedIn()
      region.state.respond = (_, response) => {
        response.writeHead(status, { 'content-type': 'text/html', 'retry-after': '7' })
        response.end('<script>alert(1)</script>')
      }
      const reply = await send(clusters)
      expect(reply.status).toBe(502)
      expect(reply.json['error_code']).toBe('BFF.0502')
      expect(reply.headers['retry-after']).toBe('7')
      expect(reply.text).not.toContain('script')
    },
  )

  test.each([400, 403, 404, 409, 429, 500, 503])(
    'a JSON error passes with its %i',
    async (status) => {
      const { send, region } = await signedIn()
      const body = { errCode: 'DWS.7023', externalMessage: 'Cluster status is not allowed.' }
      region.state.respond = (_, response) => json(response, status, body, { 'retry-after': '3' })
      const reply = await send(clusters)
      expect(reply.status).toBe(status)
      expect(reply.json).toEqual(body)
      expect(reply.headers['retry-after']).toBe('3')
      // Nothing is repeated: the page decides.
      expect(region.service).toHaveLength(1)
    },
  )

  test('an empty success and a 304 pass, an empty error does not', async () => {
    const { send, region } = await signedIn()
    const statuses = [200, 304, 500]
    region.state.respond = (_, response, index) => {
      response.writeHead(statuses[index] ?? 500).end()
    }
    const seen = [await send(clusters), await send(clusters), await send(clusters)]
    expect(seen.map(({ status }) => status)).toEqual([200, 304, 502])
    expect(seen[0]?.text).toBe('')
  })

  test.each([
    ['as text', 'text/plain', (body: string) => body],
    ['as a JSON text', 'application/json', (body: string) => JSON.stringify(body)],
  ])('an error in base64, %s, arrives as the JSON that it is', async (_, type, wrap) => {
    const { send, region } = await signedIn()
    const error = { error_code: 'DWS.5050', error_msg: 'The name é is taken.' }
    region.state.respond = (_request, response) => {
      response.writeHead(409, { 'content-type': type })
      response.end(wrap(Buffer.from(JSON.stringify(error)).toString('base64')))
    }
    expect(await send(clusters)).toMatchObject({ status: 409, json: error })
  })

  test('a token that is refused in base64 is renewed all the same', async () => {
    const { send, region } = await signedIn()
    const refusal = Buffer.from('{"error_code":"APIGW.0307","error_msg":"renew"}').toString(
      'base64',
    )
    region.state.respond = (_, response, index) => {
      if (index > 0) return json(response, 200, {})
      response.writeHead(401, { 'content-type': 'text/plain' }).end(refusal)
    }
    expect((await send(clusters)).status).toBe(200)
  })

  test('a refusal without a reason keeps its status, but for a 401, which signs nobody out', async () => {
    const { send, region } = await signedIn()
    const statuses = [404, 403, 401]
    region.state.respond = (_, response, index) => {
      response
        .writeHead(statuses[index] ?? 500, { 'content-type': 'text/html', 'retry-after': '7' })
        .end('<p>no')
    }
    const reply = await send(clusters)
    expect(reply).toMatchObject({
      status: 404,
      headers: { 'retry-after': '7' },
      json: { error_code: 'HTTP.404', outcome: 'done' },
    })
    expect(reply.text).not.toContain('<p>')
    expect(await send(clusters)).toMatchObject({ status: 403, json: { error_code: 'HTTP.403' } })
    expect(await send(clusters)).toMatchObject({ status: 502, json: { error_code: 'BFF.0502' } })
  })

  test('a compressed answer is refused: none was asked for', async () => {
    const { send, region } = await signedIn()
    region.state.respond = (_, response) =>
      json(response, 200, {}, { 'content-encoding': 'gzip, gzip, gzip' })
    expect((await send(clusters)).json['error_code']).toBe('BFF.0502')
  })

  test('an answer above the cap is a 502', async () => {
    const { send, region } = await signedIn({ limits: { bytes: 100_000 } })
    region.state.respond = (request, response) =>
      json(response, 200, { text: 'x'.repeat(request.method === 'GET' ? 90_000 : 100_000) })
    expect((await send(clusters)).status).toBe(200)
    const reply = await send(restart, { method: 'POST', body: '{"restart":{}}' })
    expect(reply.status).toBe(502)
    expect(reply.json).toMatchObject({ error_code: 'BFF.0502', outcome: 'unknown' })
  })

  test.each(['before the headers', 'in the body'])(
    'a region that hangs %s is a 504',
    async (where) => {
      const { send, region } = await signedIn({ limits: { headers: 100, body: 100, total: 2_000 } })
      region.state.respond = (_, response) => {
        if (where === 'in the body') {
          response.writeHead(200, { 'content-type': 'application/json' })
          response.write('{"clusters":')
        }
      }
      const reply = await send(restart, { method: 'POST', body: '{"restart":{}}' })
      expect(reply.status).toBe(504)
      expect(reply.json).toMatchObject({
        error_code: 'BFF.0504',
        retryable: true,
        outcome: 'unknown',
      })
      expect(region.service).toHaveLength(1)
    },
  )

  test('a region that drips is cut off at the total limit', async () => {
    const { send, region } = await signedIn({ limits: { total: 300 } })
    region.state.respond = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    }
    expect((await send(clusters)).status).toBe(504)
  })

  test('a region that resets leaves a write unknown, one that is not there means not sent', async () => {
    const { send, region } = await signedIn()
    const body = '{"restart":{}}'
    region.state.respond = (_, response) => response.destroy()
    expect((await send(restart, { method: 'POST', body })).json).toMatchObject({
      error_code: 'BFF.0502',
      outcome: 'unknown',
    })
    expect(region.service).toHaveLength(1)
    await region.close()
    expect((await send(restart, { method: 'POST', body })).json).toMatchObject({
      error_code: 'BFF.0502',
      outcome: 'not_sent',
    })
  })

  test('more requests than connections and queue are a 503', async () => {
    const { send, region } = await signedIn({ limits: { connections: 1, queue: 1 } })
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>()
    await send(clusters)
    region.state.respond = (_, response) => {
      arrive()
      void released.then(() => json(response, 200, {}))
    }
    const first = send(clusters)
    await arrived
    const rest = [send(clusters), send(clusters)]
    const refused = await Promise.race(rest)
    expect(refused.json).toMatchObject({ error_code: 'BFF.0503', outcome: 'not_sent' })
    expect(refused.headers['retry-after']).toBe('2')
    release()
    const statuses = (await Promise.all([first, ...rest])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 200, 503])
  })

  test.each([
    ['a GET is given up', 'GET', true],
    ['a write goes on', 'POST', false],
  ] as const)('when the page leaves, %s', async (_, method, cut) => {
    const { app, send, region } = await signedIn()
    await send(clusters)
    const arrived = Promise.withResolvers<ServerResponse>()
    const closed = Promise.withResolvers<boolean>()
    const noticed = Promise.withResolvers<void>()
    region.state.respond = (_request, response) => {
      response.on('close', () => closed.resolve(!response.writableFinished))
      arrived.resolve(response)
    }
    app.server.once('request', (_request, response: ServerResponse) =>
      response.once('close', () => noticed.resolve()),
    )
    const page = new AbortController()
    const left = send(method === 'GET' ? clusters : restart, {
      method,
      signal: page.signal,
      ...(method === 'POST' && { body: '{"restart":{}}' }),
    }).catch(() => 'left')
    const response = await arrived.promise
    page.abort()
    expect(await left).toBe('left')
    await noticed.promise
    // A round trip later, a connection that was given up is closed at the other end too.
    await send('/healthz')
    if (!cut) json(response, 200, {})
    expect(await closed.promise).toBe(cut)
  })
})
