import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Breakers } from './breaker.ts'
import { BffError } from '../errors.ts'
import type { UpstreamReply } from './reply.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const reply = (status: number): UpstreamReply => ({ status, headers: {}, body: Buffer.from('') })

/** A service behind a breaker: what it answers, and how often it was asked. */
const service = () => {
  const breakers = new Breakers()
  const state = { answer: async () => reply(503), asked: 0 }
  const ask = (name = 'one') =>
    breakers.run(name, () => {
      state.asked += 1
      return state.answer()
    })
  const open = async () => {
    for (let count = 0; count < 10; count += 1) await ask()
  }
  return { state, ask, open }
}

const refusal = { status: 503, details: { retryable: true, headers: { 'retry-after': '5' } } }

test('ten failures in a row keep the next request here, and say when to come back', async () => {
  const { state, ask, open } = service()
  await open()
  expect(state.asked).toBe(10)
  await expect(ask()).rejects.toMatchObject(refusal)
  expect(state.asked).toBe(10)
})

test('a failed reply is passed on as it came', async () => {
  const { ask } = service()
  await expect(ask()).resolves.toMatchObject({ status: 503 })
})

test('after five seconds one request tries, and a good answer lets all through again', async () => {
  const { state, ask, open } = service()
  await open()
  vi.advanceTimersByTime(5_000)
  state.answer = async () => reply(200)
  await expect(ask()).resolves.toMatchObject({ status: 200 })
  state.answer = async () => reply(500)
  await expect(ask()).resolves.toMatchObject({ status: 500 })
})

test('a probe that fails closes the door for five seconds more', async () => {
  const { state, ask, open } = service()
  await open()
  vi.advanceTimersByTime(5_000)
  await ask()
  await expect(ask()).rejects.toMatchObject(refusal)
  expect(state.asked).toBe(11)
})

test('more than half of many within ten seconds is as bad as ten in a row', async () => {
  const { state, ask } = service()
  for (let count = 0; count < 40; count += 1) {
    state.answer = async () => reply(count % 3 === 0 ? 200 : 502)
    await ask().catch(() => undefined)
    vi.advanceTimersByTime(100)
  }
  await expect(ask()).rejects.toMatchObject(refusal)
})

test('what the caller did wrong, or a full queue here, says nothing of the service', async () => {
  const { state, ask } = service()
  state.answer = async () => reply(429)
  for (let count = 0; count < 30; count += 1) await ask()
  state.answer = () => Promise.reject(new BffError(503, 'Too many requests are waiting.'))
  for (let count = 0; count < 30; count += 1) await ask().catch(() => undefined)
  expect(state.asked).toBe(60)
})

test('no connection and no answer count', async () => {
  const { state, ask } = service()
  for (const status of [502, 504])
    for (let count = 0; count < 5; count += 1) {
      state.answer = () => Promise.reject(new BffError(status, 'no'))
      await ask().catch(() => undefined)
    }
  await expect(ask()).rejects.toMatchObject(refusal)
})

test('the trouble of one project is not that of another', async () => {
  const { state, ask, open } = service()
  await open()
  state.answer = async () => reply(200)
  await expect(ask('another')).resolves.toMatchObject({ status: 200 })
})
