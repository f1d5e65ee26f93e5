import { randomUUID } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../observability/audit.ts'
import type { Sent } from '../test/http-client.ts'
import { Idempotency } from './idempotency.ts'
import { header, json } from '../test/recording-region.ts'
import { rig } from '../test/server-fixture.ts'
import type { Session } from '../session/sessions.ts'

const clusters = '/api/test-1/v1.0/project1/clusters'
const restart = `${clusters}/c1/restart`
const body = '{"restart":{}}'

const signedIn = async (options: Parameters<typeof rig>[0] = {}) => {
  const entries: AuditEntry[] = []
  const all = await rig({ audit: (entry) => entries.push(entry), ...options })
  await all.signIn()
  entries.length = 0
  const write = (key: string | undefined, sent: Sent = {}, path = restart) =>
    all.send(path, {
      ...{ method: 'POST', body, ...sent },
      headers: { ...(key !== undefined && { 'idempotency-key': key }) },
    })
  return { ...all, entries, write }
}

const replayed = ({ headers }: { headers: Record<string, unknown> }) =>
  headers['idempotent-replayed']

describe('a write that arrives again', () => {
  test('while the first is on its way, or later, reaches the region once: 50 repeats', async () => {
    const { write, region, entries } = await signedIn({ requestsPerSecond: 1_000 })
    region.state.respond = (_, response, index) =>
      void sleep(5).then(() => json(response, 200, { index }))
    for (let round = 0; round < 50; round += 1) {
      const key = randomUUID()
      const [first, ...rest] = [
        ...(await Promise.all([write(key), write(key), write(key)])),
        await write(key),
      ]
      expect(first).toMatchObject({ status: 200, json: { index: round } })
      expect(replayed(first)).toBeUndefined()
      for (const again of rest) {
        expect(again.text).toBe(first?.text)
        expect(again.headers['x-request-id']).toBe(first?.headers['x-request-id'])
        expect(replayed(again)).toBe('true')
      }
    }
    expect(region.service).toHaveLength(50)
    expect(region.service.some((request) => header(request, 'idempotency-key'))).toBe(false)
    // Done once, and so written down.
    expect(entries).toHaveLength(50)
  })

  test.each([200, 409, 500])('gets the same answer of status %i', async (status) => {
    const { write, region } = await signedIn()
    region.state.respond = (_, response, index) => json(response, status, { index })
    const key = randomUUID()
    const [first, again] = [await write(key), await write(key)]
    expect(again).toMatchObject({ status, text: first.text })
    expect(region.service).toHaveLength(1)
  })

  test.each([
    ['a refusal without a word', 404, 'done'],
    ['a connection that broke', 502, 'unknown'],
  ])('gets the same after %s', async (_, status, outcome) => {
    const { write, region, entries } = await signedIn()
    region.state.respond = (_request, response) =>
      status === 404 ? response.writeHead(404).end() : response.destroy()
    const key = randomUUID()
    for (const again of [undefined, 'true', 'true']) {
      const reply = await write(key)
      expect(reply).toMatchObject({ status, json: { outcome } })
      expect(replayed(reply)).toBe(again)
    }
    expect(region.service).toHaveLength(1)
    expect(entries).toHaveLength(1)
  })

  test('is sent when the first was not: IAM broke off, or the region was not there', async () => {
    const { write, region } = await signedIn()
    // Takes the request and says nothing.
    const broken = createServer((socket) => socket.once('data', () => socket.destroy()))
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve))
    const { port } = broken.address() as AddressInfo
    const own = { ...region.region.origins }
    for (const origins of [
      { ...own, iam: `http://127.0.0.1:${port}` },
      { ...own, dws: 'http://127.0.0.1:9' },
    ]) {
      const key = randomUUID()
      region.region.origins = origins
      expect(await write(key)).toMatchObject({ status: 502, json: { outcome: 'not_sent' } })
      region.region.origins = own
      const again = await write(key)
      expect(again.status).toBe(200)
      expect(replayed(again)).toBeUndefined()
    }
    broken.close()
    expect(region.service).toHaveLength(2)
  })

  test('is sent after ten minutes', async () => {
    const { write, region, time } = await signedIn()
    const key = randomUUID()
    await write(key)
    time.now += 599_000
    expect(replayed(await write(key))).toBe('true')
    time.now += 1_000
    expect(replayed(await write(key))).toBeUndefined()
    expect(region.service).toHaveLength(2)
  })
})

describe('a key', () => {
  test('is of one request: another body, path or method is 422 and is not sent', async () => {
    const { write, region } = await signedIn()
    const key = randomUUID()
    await write(key)
    for (const other of [
      write(key, { body: '{"restart": {}}' }),
      write(key, {}, `${clusters}/c2/restart`),
      write(key, { method: 'DELETE' }, `${clusters}/c1`),
    ])
      expect(await other).toMatchObject({
        status: 422,
        json: { error_code: 'BFF.0422', outcome: 'not_sent' },
      })
    expect(region.service).toHaveLength(1)
  })

  test('is of one session: another person, or the same after signing in again, has another', async () => {
    const { write, another, signIn, region } = await signedIn()
    const neighbour = another()
    await neighbour.signIn()
    region.state.respond = (_, response, index) => json(response, 200, { index })
    const key = randomUUID()
    await write(key)
    const theirs = await neighbour.send(restart, {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key },
    })
    expect(theirs.json).toEqual({ index: 1 })
    await signIn()
    expect((await write(key)).json).toEqual({ index: 2 })
  })

  test.each([
    '',
    'short',
    'x'.repeat(65),
    `"${randomUUID()}`,
    'sixteen characters',
    '!'.repeat(16),
  ])('is not "%s"', async (key) => {
    const { write, region } = await signedIn()
    expect(await write(key)).toMatchObject({ status: 400, json: { error_code: 'BFF.0400' } })
    expect(region.service).toHaveLength(0)
  })

  test('may stand in quotes, as in the draft of the IETF', async () => {
    const { write, region } = await signedIn()
    const key = randomUUID()
    await write(`"${key}"`)
    expect(replayed(await write(key))).toBe('true')
    expect(region.service).toHaveLength(1)
  })

  test('is not needed, and does nothing to a read', async () => {
    const { send, write, region } = await signedIn()
    await write(undefined)
    await write(undefined)
    const headers = { 'idempotency-key': randomUUID() }
    await send(clusters, { headers })
    expect(replayed(await send(clusters, { headers }))).toBeUndefined()
    expect(region.service).toHaveLength(4)
  })
})

describe('memory', () => {
  const answer = (bytes: number) => ({ status: 200, headers: {}, body: Buffer.alloc(bytes) })
  const write = (key: string) => ({ session: { key: 's' } as Session, key, content: '' })
  const holding = (writes: number, bytes: number) => {
    const time = { now: 0 }
    const held = new Idempotency({ clock: () => time.now, writes, bytes })
    let sent = 0
    const put = (key: string, size = 1) =>
      held.once(write(key), () => {
        sent += 1
        return Promise.resolve(answer(size))
      })
    return { time, held, put, sent: () => sent }
  }

  test('holds so many writes and no more; the oldest make room', async () => {
    const { held, put, sent } = holding(3, 1_000)
    for (const key of ['a', 'b', 'c', 'd']) await put(key)
    expect(held.size).toBe(3)
    for (const key of ['b', 'c', 'd']) await put(key)
    expect(sent()).toBe(4)
    await put('a')
    expect(sent()).toBe(5)
  })

  test('holds so many bytes and no more, also after some were forgotten', async () => {
    const { held, put, time } = holding(100, 1_000)
    for (const key of ['a', 'b', 'c']) await put(key, 400)
    expect(held.size).toBe(2)
    time.now = 600_000
    held.sweep()
    expect(held.size).toBe(0)
    for (const key of ['a', 'b']) await put(key, 500)
    expect(held.size).toBe(2)
  })

  test('never gives up what is still awaited', async () => {
    const { held, put } = holding(2, 1_000)
    const first = Promise.withResolvers<ReturnType<typeof answer>>()
    const slow = held.once(write('slow'), () => first.promise)
    for (const key of ['a', 'b', 'c']) await put(key)
    const again = held.once(write('slow'), () => Promise.reject(new Error('sent twice')))
    first.resolve(answer(1))
    expect(await slow).toMatchObject({ replayed: false })
    expect(await again).toMatchObject({ replayed: true })
  })
})
