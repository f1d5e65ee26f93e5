import { afterEach, describe, expect, test, vi } from 'vitest'
import { json } from '../test/recording-region.ts'
import { rig } from '../test/server-fixture.ts'
import { SharedSessions } from './shared-sessions.ts'
import { smallRedis } from '../test/small-redis.ts'

const minute = 60_000
const limits = { idle: 30 * minute, absolute: 120 * minute, cap: 100 }
const secret = Buffer.alloc(32, 7)
const password = 'Right#Password1'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Two servers' sessions in one store. */
const pair = async () => {
  const redis = await smallRedis()
  closing.push(redis.close)
  const time = { now: 0 }
  const server = async (own = secret) => {
    const sessions = new SharedSessions(redis.url, own, limits, () => time.now)
    sessions.open()
    closing.push(() => {
      sessions.close()
    })
    await vi.waitFor(() => {
      expect(sessions.ready).toBe(true)
    })
    return sessions
  }
  const [one, other] = [await server(), await server()]
  const opened = await one.create({
    user: 'operator',
    domain: 'demo',
    scopes: [{ region: 'test-1', project_id: 'project1', project_name: 'test-1' }],
    credentials: { kind: 'password', domain: 'demo', user: 'operator', password },
    tokens: new Map([['a', Promise.resolve({ value: 'secret-token', expires: 1_000 })]]),
  })
  return { redis, time, server, one, other, ...opened }
}

describe('sessions in a store', () => {
  test('what one server opened another uses, credentials and tokens included', async () => {
    const { other, id } = await pair()
    const session = await other.use(id)
    expect(session).toMatchObject({ user: 'operator', credentials: { password } })
    expect(await session?.tokens.get('a')).toEqual({ value: 'secret-token', expires: 1_000 })
  })

  test('the store holds nothing that can be read, and no id', async () => {
    const { redis, id } = await pair()
    expect(redis.values.size).toBe(1)
    const stored = JSON.stringify([...redis.values])
    const plain = [...redis.values.values()].map((value) => Buffer.from(value, 'base64').toString())
    for (const canary of [password, 'secret-token', 'operator', id])
      expect(stored + plain.join()).not.toContain(canary)
  })

  test('another secret, or another id, opens nothing', async () => {
    const { server, other, id } = await pair()
    expect(await (await server(Buffer.alloc(32, 8))).use(id)).toBeUndefined()
    expect(await other.use(`${id.slice(0, -1)}_`)).toBeUndefined()
  })

  test('signing out at one server ends it at all', async () => {
    const { one, other, id } = await pair()
    expect(await other.use(id)).toBeDefined()
    await one.endById(id)
    expect(await other.use(id)).toBeUndefined()
    expect(await one.use(id)).toBeUndefined()
  })

  test('a token that one server got reaches the other', async () => {
    const { one, other, session, id } = await pair()
    await other.use(id)
    session.tokens.set('b', Promise.resolve({ value: 'next', expires: 2_000 }))
    session.tokens.set('c', Promise.reject(new Error('refused')))
    await one.keep(session)
    const tokens = (await other.use(id))?.tokens
    expect(await tokens?.get('b')).toEqual({ value: 'next', expires: 2_000 })
    expect(tokens?.has('c')).toBe(false)
  })

  test('is stored for the idle time, and longer with use, up to the absolute limit', async () => {
    const { redis, time, other, id } = await pair()
    const lifetime = () => [...redis.lifetimes.values()][0]
    expect(lifetime()).toBe(limits.idle)
    time.now = 100 * minute
    expect(await other.use(id)).toBeDefined()
    expect(lifetime()).toBe(20 * minute)
    time.now = 120 * minute
    expect(await other.use(id)).toBeUndefined()
  })

  test('a store that is down is BFF.0503, and signs nobody out', async () => {
    const { redis, one, id } = await pair()
    await redis.close()
    await vi.waitFor(() => {
      expect(one.ready).toBe(false)
    })
    await expect(one.use(id)).rejects.toMatchObject({ status: 503, details: { retryable: true } })
  })
})

describe('two servers', () => {
  test('answer for the same browser, with one token, and say when the store is gone', async () => {
    const redis = await smallRedis()
    closing.push(redis.close)
    const first = await rig({ store: { url: redis.url, secret } })
    const catalogue = new Map([[first.region.region.id, first.region.region]])
    const second = await rig({ store: { url: redis.url, secret }, catalogue })
    const ready = async ({ app }: typeof first) =>
      (await app.inject({ url: '/readyz', headers: { host: 'localhost' } })).statusCode
    await vi.waitFor(async () => {
      expect([await ready(first), await ready(second)]).toEqual([200, 200])
    })
    first.region.state.respond = (_, response) => json(response, 200, { clusters: [] })
    expect((await first.signIn()).status).toBe(201)
    const clusters = '/api/test-1/v1.0/project1/clusters'
    expect((await first.send(clusters)).status).toBe(200)
    const issued = first.region.issued()
    second.jar.cookie = first.jar.cookie
    expect((await second.send(clusters)).status).toBe(200)
    expect(first.region.issued()).toBe(issued)
    await redis.close()
    await vi.waitFor(async () => {
      expect(await ready(first)).toBe(503)
    })
    const reply = await second.send(clusters)
    expect(reply).toMatchObject({ status: 503, json: { error_code: 'BFF.0503' } })
    expect(reply.headers['set-cookie']).toBeUndefined()
  })
})
