import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { BffError } from '../errors.ts'
import { json } from '../test/recording-region.ts'
import { rig } from '../test/server-fixture.ts'
import { onceAmongServers } from './shared-idempotency.ts'
import { SharedSessions } from '../session/shared-sessions.ts'
import { smallRedis } from '../test/small-redis.ts'

const secret = Buffer.alloc(32, 7)
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Two servers of one store and region, and one browser that both know. */
const pair = async () => {
  const redis = await smallRedis()
  closing.push(redis.close)
  const one = await rig({ store: { url: redis.url, secret } })
  const { region } = one
  const catalogue = new Map([[region.region.id, region.region]])
  const other = await rig({ store: { url: redis.url, secret }, catalogue })
  await vi.waitFor(async () => {
    for (const { send } of [one, other])
      expect((await send('/readyz', { bare: true })).status).toBe(200)
  })
  await one.signIn()
  other.jar.cookie = one.jar.cookie
  const write = ({ send }: typeof one, key: string, body = '{"restart":{}}') =>
    send('/api/test-1/v1.0/project1/clusters/c1/restart', {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key },
    })
  return { redis, region, one, other, write }
}

describe('two servers', () => {
  test('send a write once, whichever gets it first', async () => {
    const { region, one, other, write } = await pair()
    region.state.respond = (_, response, index) =>
      void sleep(20).then(() => json(response, 200, { index }))
    for (let round = 0; round < 10; round += 1) {
      const key = randomUUID()
      const replies = [
        ...(await Promise.all([write(one, key), write(other, key)])),
        await write(other, key),
        await write(one, key),
      ]
      expect(replies.map(({ json: { index } }) => index)).toEqual(Array(4).fill(round))
      const firsts = replies.filter(({ headers }) => !headers['idempotent-replayed'])
      expect(firsts).toHaveLength(1)
    }
    expect(region.service).toHaveLength(10)
  })

  test('agree on what is unknown, on what was not sent, and on another content', async () => {
    const { region, one, other, write } = await pair()
    region.state.respond = (_, response) => response.destroy()
    const key = randomUUID()
    await write(one, key)
    const unknown = await write(other, key)
    expect(unknown).toMatchObject({ status: 502, json: { outcome: 'unknown' } })
    expect(unknown.headers['idempotent-replayed']).toBe('true')
    expect((await write(other, key, '{}')).status).toBe(422)
    expect(region.service).toHaveLength(1)

    const own = { ...region.region.origins }
    const next = randomUUID()
    region.region.origins = { ...own, dws: 'http://127.0.0.1:9' }
    expect((await write(one, next)).json).toMatchObject({ outcome: 'not_sent' })
    region.region.origins = own
    region.state.respond = (_, response) => json(response, 200, {})
    expect((await write(other, next)).status).toBe(200)
  })

  test('keep in the store nothing that can be read, for ten minutes', async () => {
    const { redis, region, one, write } = await pair()
    region.state.respond = (_, response) => json(response, 200, { name: 'Canary-2026' })
    const key = randomUUID()
    await write(one, key, '{"restart":{},"password":"Canary-2026"}')
    const [[name, sealed] = ['', '']] = [...redis.values].filter(([name]) => name.endsWith(key))
    expect(sealed.length).toBeGreaterThan(100)
    expect(sealed + Buffer.from(sealed, 'base64').toString()).not.toContain('Canary')
    expect(redis.lifetimes.get(name)).toBe(600_000)
  })

  test('give the answer that is there, also when the store is lost meanwhile', async () => {
    const { redis, region, one, write } = await pair()
    region.state.respond = (_, response) => void redis.close().then(() => json(response, 200, {}))
    const key = randomUUID()
    expect((await write(one, key)).status).toBe(200)
  })
})

test('who waits for a server that died is told that the outcome is unknown, and nothing is sent', async () => {
  const redis = await smallRedis()
  closing.push(redis.close)
  const limits = { idle: 60_000, absolute: 60_000, cap: 10 }
  const sessions = new SharedSessions(redis.url, secret, limits, Date.now)
  sessions.open()
  closing.push(() => {
    sessions.close()
  })
  await vi.waitFor(() => {
    expect(sessions.ready).toBe(true)
  })
  const { session } = await sessions.create({
    ...{ user: 'operator', domain: 'demo', scopes: [], tokens: new Map() },
    credentials: { kind: 'password', domain: 'demo', user: 'operator', password: 'x' },
  })
  const once = onceAmongServers(sessions, { patience: 60, pause: 10 })
  const write = { session, key: randomUUID(), content: 'a' }
  void once(write, () => Promise.withResolvers<never>().promise)
  const again = once(write, () => Promise.reject(new Error('sent twice')))
  await expect(again).rejects.toThrow(BffError)
  await expect(again).rejects.toMatchObject({ status: 504, details: { outcome: 'unknown' } })
})
