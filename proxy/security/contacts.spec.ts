import { createServer } from 'node:http'
import { Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { operations } from '../../src/contract/index.ts'
import { fillPath, pathParameters } from '../../src/contract/operation.ts'
import type { AnyOperation } from '../../src/contract/operation.ts'
import { recordingRegion } from '../test/recording-region.ts'
import { rig } from '../test/server-fixture.ts'

/** A server that nobody may talk to; returns where it is. */
const forbidden = async () => {
  const server = createServer((_, response) => response.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** Every `host:port` that a socket of this process connects to from now on. */
const watchConnections = () => {
  const seen = new Set<string>()
  const { connect } = Socket.prototype as { connect: (...args: unknown[]) => Socket }
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (
    this: Socket,
    ...args: unknown[]
  ) {
    const { host, port } = [args].flat(2)[0] as { host?: string; port?: number }
    seen.add(`${host}:${port}`)
    return connect.apply(this, args)
  })
  onTestFinished(() => void vi.restoreAllMocks())
  return seen
}

const hostOf = (origin: string) => new URL(origin).host

test('nothing is contacted but the hosts of the catalogue, whatever is asked and answered', async () => {
  const elsewhere = await forbidden()
  const url = `http://${elsewhere}/`
  // Answers that lead away, too.
  const leadAway = () =>
    recordingRegion((_, response) => {
      response.writeHead(307, { location: url, 'content-type': 'application/json', link: url })
      response.end(JSON.stringify({ endpoint: url, links: { next: url } }))
    })
  const [main, neighbour] = [await leadAway(), await leadAway()]
  onTestFinished(() => Promise.all([main.close(), neighbour.close()]).then(() => undefined))
  const origins = { ...main.region.origins, vpc: neighbour.origin, smn: neighbour.origin }
  const catalogue = new Map([[main.region.id, { ...main.region, origins }]])
  const contacts = watchConnections()
  const { signIn, send, origin } = await rig({ catalogue })

  const hostile = { 'x-forwarded-host': elsewhere, forwarded: `host=${elsewhere}`, referer: url }
  expect((await signIn({ region: url })).status).toBe(400)
  expect((await signIn()).status).toBe(201)
  for (const operation of Object.values<AnyOperation>(operations)) {
    const { path, method } = operation
    const ids = pathParameters(path).map((name) => [name, name === 'project_id' ? 'project1' : 'a'])
    const filled = fillPath(path, Object.fromEntries(ids) as Record<string, string>)
    const body = operation.body ? JSON.stringify({ endpoint: url }) : undefined
    await send(`/api/test-1${filled}`, { method, headers: hostile, ...(body && { body }) })
  }
  await send(`/api/${encodeURIComponent(url)}/v1.0/project1/clusters`, { headers: hostile })
  await send('/api/test-1/v1.0/project1/clusters', { headers: { ...hostile, host: elsewhere } })

  expect(main.service.length).toBeGreaterThan(60)
  expect(neighbour.service.length).toBeGreaterThan(4)
  const allowed = [...Object.values(origins), origin].map(hostOf)
  expect([...contacts].sort()).toEqual([...new Set(allowed)].sort())
})
