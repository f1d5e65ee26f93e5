import { afterEach, expect, test } from 'vitest'
import { serveMetrics } from './metrics.ts'
import { rig } from '../test/server-fixture.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const clusters = '/api/test-1/v1.0/project1/clusters'

const measured = async () => {
  const console = await rig()
  const { port, close } = await serveMetrics(console.app.metrics, 0)
  closing.push(close)
  return { ...console, read: (path = '/metrics') => fetch(`http://127.0.0.1:${port}${path}`) }
}

test('counts requests, answers of the service, sign-ins and sessions', async () => {
  const { send, signIn, read, region } = await measured()
  await signIn()
  await send(clusters)
  const text = await (await read()).text()
  const count = (name: string, labels: string) =>
    new RegExp(`^${name}\\{${labels}\\} (\\d+)$`, 'm').exec(text)?.[1]
  const route = '/api/:region/v1.0/:project_id/clusters'
  expect(
    count('console_request_duration_seconds_count', `method="GET",route="${route}",status="200"`),
  ).toBe('1')
  const host = new URL(region.origin).host
  expect(
    count('console_upstream_duration_seconds_count', `host="${host}",status="200"`),
  ).toBeDefined()
  expect(text).toMatch(/^console_sign_ins_total\{status="201"\} 1$/m)
  expect(text).toMatch(/^console_sessions 1$/m)
  expect(text).not.toMatch(/project1|operator|demo/)
})

test('is on a port of its own, and nothing else is there', async () => {
  const { app, read } = await measured()
  expect((await read('/session')).status).toBe(404)
  const reply = await app.inject({ url: '/metrics', headers: { host: 'localhost' } })
  expect(reply.statusCode).toBe(404)
})

test('readyz says so while the server is being taken out of use, healthz stays well', async () => {
  const { app } = await measured()
  const status = async (url: string) =>
    (await app.inject({ url, headers: { host: 'localhost' } })).statusCode
  expect(await status('/readyz')).toBe(200)
  app.drain()
  expect(await status('/readyz')).toBe(503)
  expect(await status('/healthz')).toBe(200)
})
