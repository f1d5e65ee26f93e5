import { get } from 'node:http'
import { connect } from 'node:net'
import { createGunzip } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openFaults } from './faults.ts'
import { parsed, useTestServer } from '../test/test-server.ts'

const used = useTestServer({ seed: { clusters: 2, snapshots: 0, events: 0 } })

const faultsPath = () => `/__sim/projects/${used.tenant.project_id}/faults`

const arm = async (fault: Record<string, unknown>) => {
  const response = await used.server.call('POST', faultsPath(), {
    body: { match: { operation: 'listClusters' }, ...fault },
  })
  expect(response.status).toBe(201)
}

const list = () =>
  used.server.call('GET', `/v1.0/${used.tenant.project_id}/clusters`, {
    headers: { 'x-auth-token': used.tenant.token },
  })

const quotas = () =>
  used.server.call('GET', `/v1.0/${used.tenant.project_id}/quotas`, {
    headers: { 'x-auth-token': used.tenant.token },
  })

interface Wire {
  text: string
  /** Resolves with what the connection ended with: `reset` or `end`. */
  ended: Promise<'reset' | 'end'>
  /** Resolves when this has come in. */
  has: (part: string) => Promise<void>
  leave: () => void
}

/** The bare connection: what comes in, and how it ends. */
const wire = (
  method = 'GET',
  path = `/v1.0/${used.tenant.project_id}/clusters`,
  body = '',
): Wire => {
  const socket = connect(Number(new URL(used.server.origin).port), '127.0.0.1')
  const waiting: (() => void)[] = []
  const seen: Wire = {
    text: '',
    ended: new Promise((resolve) => {
      socket.on('error', () => resolve('reset'))
      socket.on('close', () => resolve('end'))
    }),
    has: (part) =>
      new Promise((resolve) => {
        const look = () => {
          if (seen.text.includes(part)) resolve()
        }
        waiting.push(look)
        look()
      }),
    leave: () => void socket.destroy(),
  }
  socket.on('data', (chunk) => {
    seen.text += chunk.toString()
    for (const look of waiting) look()
  })
  socket.write(
    `${method} ${path} HTTP/1.1\r\nhost: x\r\nx-auth-token: ${used.tenant.token}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  return seen
}

const contentLength = (text: string) => Number(/content-length: (\d+)/i.exec(text)?.[1])
const bodyOf = (text: string) => text.slice(text.indexOf('\r\n\r\n') + 4)

describe('instead of an answer', () => {
  test('status, with a body and Retry-After', async () => {
    await arm({ kind: 'status', status: 429, retry_after: 7, body: { error_code: 'APIGW.0308' } })
    const response = await list()
    expect([response.status, response.headers['retry-after'], parsed(response)]).toEqual([
      429,
      '7',
      { error_code: 'APIGW.0308' },
    ])
  })

  test('429-window refuses what matches until it has passed, then is spent', async () => {
    await arm({ kind: '429-window', seconds: 30 })
    expect([(await quotas()).status, (await list()).status]).toEqual([200, 429])
    used.server.time.now += 12_300
    const refused = await list()
    expect([refused.status, refused.headers['retry-after'], parsed(refused)]).toEqual([
      429,
      '18',
      {
        error_code: 'APIGW.0308',
        error_msg: expect.stringContaining('The throttling threshold') as string,
        request_id: refused.headers['x-request-id'],
      },
    ])
    expect((await used.server.call('GET', faultsPath())).text).toContain('429-window')
    used.server.time.now += 17_699
    expect((await list()).status).toBe(429)
    used.server.time.now += 1
    expect((await list()).status).toBe(200)
    expect(parsed(await used.server.call('GET', faultsPath()))).toEqual({ faults: [] })
  })

  test('status 500 is told as the service tells it: in the old form', async () => {
    await arm({ kind: 'status', status: 500 })
    expect(parsed(await list())).toEqual({
      errCode: 'DWS.0005',
      externalMessage: 'Server failure.',
    })
  })

  test('unreachable is a page of the load balancer', async () => {
    await arm({ kind: 'unreachable' })
    const { status, headers } = await list()
    expect([status, headers['content-type']]).toEqual([503, 'text/html'])
  })

  test('redirect', async () => {
    await arm({ kind: 'redirect', location: 'http://127.0.0.1:9/' })
    const { status, headers } = await list()
    expect([status, headers.location]).toEqual([302, 'http://127.0.0.1:9/'])
  })

  test('reset-before', async () => {
    await arm({ kind: 'reset-before' })
    const seen = wire()
    expect([await seen.ended, seen.text]).toEqual(['reset', ''])
  })

  test('hang-before-headers says nothing until the faults are taken away', async () => {
    await arm({ kind: 'hang-before-headers' })
    const seen = wire()
    // Another request is carried out meanwhile, so the first one had its turn.
    expect((await quotas()).status).toBe(200)
    const log = await used.server.call('GET', `/__sim/projects/${used.tenant.project_id}/requests`)
    expect(log.text).toContain('"operation":"listClusters","status":null')
    expect(seen.text).toBe('')
    await used.server.call('DELETE', faultsPath())
    expect(await seen.ended).toBe('reset')
  })
})

describe('to the whole project', () => {
  test('token-expire ends the tokens of the domain, until somebody signs in again', async () => {
    const bystander = used.tenant.token
    used.tenant.token = await used.server.tokenFor(used.tenant)
    await arm({ kind: 'token-expire' })
    expect((await quotas()).status).toBe(200)
    const refused = await list()
    expect([refused.status, parsed(refused)]).toEqual([
      401,
      expect.objectContaining({
        error_code: 'APIGW.0301',
        error_msg: expect.stringContaining('token expires, expires_at: ') as string,
      }),
    ])
    expect([(await list()).status, (await quotas()).status]).toEqual([401, 401])
    const other = await used.server.call('GET', `/v1.0/${used.tenant.project_id}/quotas`, {
      headers: { 'x-auth-token': bystander },
    })
    expect(other.status).toBe(401)
    used.tenant.token = await used.server.tokenFor(used.tenant)
    expect((await list()).status).toBe(200)
  })

  test('a sign-in that token-expire strikes gives a good token all the same', async () => {
    await arm({ kind: 'token-expire', match: { path: '/v3/*' } })
    const token = await used.server.tokenFor(used.tenant)
    expect((await list()).status).toBe(401)
    used.tenant.token = token
    expect((await list()).status).toBe(200)
  })

  test('clock-jump happens before the request is carried out, and once', async () => {
    const now = async () => {
      const clock = await used.server.call('GET', `/__sim/projects/${used.tenant.project_id}/clock`)
      return Date.parse((parsed(clock) as { now: string }).now)
    }
    const before = await now()
    await arm({ kind: 'clock-jump', by: '3h' })
    const { headers } = await list()
    expect(Date.parse(String(headers.date))).toBe(before + 3 * 3_600_000)
    await list()
    expect(await now()).toBe(before + 3 * 3_600_000)
  })
})

test('delay answers as usual, later', async () => {
  await arm({ kind: 'delay', ms: 120 })
  const start = performance.now()
  expect((await list()).status).toBe(200)
  expect(performance.now() - start).toBeGreaterThan(115)
})

describe('after the request was carried out', () => {
  test('hang-mid-body stops half way', async () => {
    await arm({ kind: 'hang-mid-body' })
    const seen = wire()
    await seen.has('"clusters"')
    expect(bodyOf(seen.text).length).toBe(Math.ceil(contentLength(seen.text) / 2))
    await used.server.call('DELETE', faultsPath())
    expect(await seen.ended).toBe('reset')
  })

  test('reset-mid-body breaks off', async () => {
    await arm({ kind: 'reset-mid-body' })
    const seen = wire()
    expect(await seen.ended).toBe('reset')
    await expect(list()).rejects.toThrow()
  })

  test('truncate is whole to HTTP and half to JSON', async () => {
    await arm({ kind: 'truncate' })
    const response = await list()
    expect(Number(response.headers['content-length'])).toBe(response.text.length)
    expect(response.text).toMatch(/^\{"clusters"/)
    expect(() => parsed(response)).toThrow(SyntaxError)
  })

  test('bad-json', async () => {
    await arm({ kind: 'bad-json' })
    const response = await list()
    expect([response.status, response.headers['content-type']]).toEqual([200, 'application/json'])
    expect(() => parsed(response)).toThrow(SyntaxError)
  })

  test('wrong-type', async () => {
    await arm({ kind: 'wrong-type' })
    const { status, headers, text } = await list()
    expect([status, headers['content-type'], text[0]]).toEqual([200, 'text/html', '<'])
  })

  test('huge', async () => {
    await arm({ kind: 'huge', bytes: 100_000 })
    expect((await list()).text.length).toBeGreaterThan(100_000)
  })

  test('gzip-bomb is small on the wire and a thousandfold of it decoded', async () => {
    const bytes = 200_000_000
    await arm({ kind: 'gzip-bomb', bytes })
    const seen = { wire: 0, decoded: 0, start: '', end: '' }
    await new Promise<void>((resolve, reject) => {
      const headers = { 'x-auth-token': used.tenant.token }
      const url = `${used.server.origin}/v1.0/${used.tenant.project_id}/clusters`
      get(url, { headers, agent: false }, (response) => {
        expect(response.headers['content-encoding']).toBe('gzip')
        response.on('data', (chunk: Buffer) => (seen.wire += chunk.length))
        // It checks the length and checksum at the end.
        const gunzip = response.pipe(createGunzip())
        gunzip.on('data', (chunk: Buffer) => {
          if (seen.decoded === 0) seen.start = chunk.toString('latin1', 0, 14)
          seen.decoded += chunk.length
          seen.end = chunk.toString('latin1').slice(-3)
        })
        gunzip.on('end', resolve)
        gunzip.on('error', reject)
      }).on('error', reject)
    })
    expect(seen).toMatchObject({ decoded: bytes, start: '{"padding":"xx' })
    expect(seen.end.endsWith('"}')).toBe(true)
    expect(seen.decoded / seen.wire).toBeGreaterThan(500)
  })

  test.each([64, 1_048_576 + 14, 1_048_576 + 15])('a gzip-bomb of %i bytes', async (bytes) => {
    await arm({ kind: 'gzip-bomb', bytes })
    const response = await fetch(`${used.server.origin}/v1.0/${used.tenant.project_id}/clusters`, {
      headers: { 'x-auth-token': used.tenant.token },
    })
    const text = await response.text()
    expect(text).toHaveLength(bytes)
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['padding'])
  })

  test('null-field, drop-field and drift-enum strike every such field', async () => {
    await arm({ kind: 'null-field', field: 'name', count: 1 })
    const first = parsed(await list()) as { clusters: Record<string, unknown>[] }
    expect(first.clusters.map(({ name }) => name)).toEqual([null, null])
    await arm({ kind: 'drop-field', field: 'name', count: 1 })
    const second = parsed(await list()) as { clusters: Record<string, unknown>[] }
    expect(second.clusters.map((cluster) => 'name' in cluster)).toEqual([false, false])
    await arm({ kind: 'drift-enum', count: 1 })
    const third = parsed(await list()) as { clusters: Record<string, unknown>[] }
    expect(third.clusters.map(({ status }) => status)).toEqual(['SOMETHING_NEW', 'SOMETHING_NEW'])
    const healed = parsed(await list()) as { clusters: Record<string, unknown>[] }
    expect(healed.clusters.map(({ status }) => status)).toEqual(['AVAILABLE', 'AVAILABLE'])
  })
})

describe('a write whose answer is lost', () => {
  const restart = async () => {
    const { clusters } = parsed(await list()) as { clusters: { id: string }[] }
    const path = `/v1.0/${used.tenant.project_id}/clusters/${clusters[0]?.id}`
    const seen = wire('POST', `${path}/restart`, '{"restart":{}}')
    const ended = await seen.ended
    const headers = { 'x-auth-token': used.tenant.token }
    const { cluster } = parsed(await used.server.call('GET', path, { headers })) as {
      cluster: { task_status: string | null }
    }
    return { ended, text: seen.text, task_status: cluster.task_status }
  }

  test('commit-then-drop has happened', async () => {
    await arm({ kind: 'commit-then-drop', match: { method: 'POST' } })
    expect(await restart()).toEqual({ ended: 'reset', text: '', task_status: 'REBOOTING' })
  })

  test('drop-before-commit has not', async () => {
    await arm({ kind: 'drop-before-commit', match: { method: 'POST' } })
    const { task_status, ...connection } = await restart()
    expect(connection).toEqual({ ended: 'reset', text: '' })
    expect(task_status).not.toBe('REBOOTING')
  })
})

describe('which requests a fault strikes', () => {
  test('only those that match, and only those of its project', async () => {
    await arm({ kind: 'status', status: 500 })
    expect([(await list()).status, (await quotas()).status]).toEqual([500, 200])
    const other = await used.server.tenant()
    const response = await used.server.call('GET', `/v1.0/${other.project_id}/clusters`, {
      headers: { 'x-auth-token': other.token },
    })
    expect(response.status).toBe(200)
  })

  test('sign-in too', async () => {
    await arm({ kind: 'status', status: 500, match: { path: '/v3/*' } })
    expect(await used.server.tokenFor(used.tenant)).toBe('undefined')
  })

  test('as many as it counts, then none', async () => {
    await arm({ kind: 'status', status: 500, count: 2 })
    expect((await used.server.call('GET', faultsPath())).text).toContain('"count":2')
    const statuses = [await list(), await list(), await list()].map(({ status }) => status)
    expect(statuses).toEqual([500, 500, 200])
    expect(parsed(await used.server.call('GET', faultsPath()))).toEqual({ faults: [] })
  })

  test('a share of them, the same ones for the same seed', () => {
    const struck = (seed: number) => {
      const faults = openFaults()
      faults.add('p', { kind: 'bad-json', match: {}, rate: 0.3, seed })
      return Array.from({ length: 1_000 }, () =>
        Boolean(faults.strike('p', { operation: 'x', method: 'GET', path: '/' }, 0)),
      )
    }
    const count = struck(1).filter(Boolean).length
    expect(count).toBeGreaterThan(240)
    expect(count).toBeLessThan(360)
    expect(struck(1)).toEqual(struck(1))
    expect(struck(1)).not.toEqual(struck(2))
  })

  test.each([
    { kind: 'explode' },
    { kind: 'status' },
    { kind: 'status', status: 500, match: { operation: 'listEverything' } },
    { kind: 'delay', ms: -1 },
    { kind: 'null-field' },
    { kind: 'truncate', rate: 2 },
    { kind: '429-window' },
    { kind: 'clock-jump', by: '3 hours' },
    { kind: 'gzip-bomb', bytes: 1 },
  ])('%j is no fault', async (fault) => {
    expect((await used.server.call('POST', faultsPath(), { body: fault })).status).toBe(400)
  })
})
