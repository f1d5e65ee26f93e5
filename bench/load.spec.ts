import { createServer } from 'node:http'
import type { RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { load } from './load.ts'
import type { Ask } from './connection.ts'

const ask: Ask = { method: 'GET', path: '/', headers: {}, status: 200 }

let answer: RequestListener
const server = createServer((request, response) => answer(request, response))
const originOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeEach(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterEach(() => new Promise((done) => server.close(done)))

/** So many requests, then no more. */
const supply = (count: number) => {
  let left = count
  return () => (left-- > 0 ? ask : undefined)
}

const plan = (next: () => Ask | undefined, warmUpSeconds = 0) => ({
  origin: originOf(),
  connections: 4,
  warmUpSeconds,
  seconds: 30,
  next,
})

describe('load', () => {
  it('asks for everything there is, one request at a time on each connection', async () => {
    const held: ServerResponse[] = []
    let most = 0
    answer = (_request, response) => {
      most = Math.max(most, held.push(response))
      if (held.length === 4) for (const one of held.splice(0)) one.end('done')
    }
    const { requests, perSecond, p50, p99 } = await load(plan(supply(40)))
    expect(requests).toBe(40)
    expect(most).toBe(4)
    expect(perSecond).toBeGreaterThan(0)
    expect(p50).toBeLessThanOrEqual(p99)
  })

  it('ends at an answer with another status, and shows it', async () => {
    answer = (_request, response) =>
      response.writeHead(429, { 'content-length': 8 }).end('too many')
    await expect(load(plan(supply(40)))).rejects.toThrow(/\/ answered 429 too many$/)
  })

  it('reads bodies that come in pieces to their end, and those that are not there', async () => {
    const megabyte = Buffer.alloc(1024 * 1024)
    answer = ({ url }, response) => {
      if (url === '/none') response.writeHead(304).end()
      else response.writeHead(200, { 'content-length': megabyte.length }).end(megabyte)
    }
    const none: Ask = { ...ask, path: '/none', status: 304 }
    let left = 16
    const next = () => (left-- > 0 ? (left % 2 ? ask : none) : undefined)
    expect(await load(plan(next))).toMatchObject({ requests: 16 })
  })

  it('ends at an answer whose length it cannot know, and at none', async () => {
    answer = (_request, response) => response.writeHead(200).end('in chunks')
    await expect(load(plan(supply(4)))).rejects.toThrow('not an answer that can be measured')
    answer = (_request, response) => response.destroy()
    await expect(load(plan(supply(4)))).rejects.toThrow('hung up')
  })

  it('has nothing to tell when all there was to ask went into the warm-up', async () => {
    answer = (_request, response) => response.end()
    await expect(load(plan(supply(4), 20))).rejects.toThrow('answered nothing in the time')
  })
})
