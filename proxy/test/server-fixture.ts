import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { browser } from './http-client.ts'
import { recordingRegion } from './recording-region.ts'
import { createServer } from '../server.ts'
import type { ServerOptions } from '../server.ts'

/** A console server on a port, a recording region behind it, and a clock that moves when told to. */
export const rig = async (options: Partial<ServerOptions> = {}) => {
  const region = await recordingRegion()
  onTestFinished(region.close)
  const time = { now: Date.now() }
  const log: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      log.push(chunk.toString())
      done()
    },
  })
  const app = await createServer({
    catalogue: new Map([[region.region.id, region.region]]),
    clock: () => time.now,
    log: { level: 'trace', stream },
    ...options,
  })
  onTestFinished(() => app.close())
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { app, region, time, log, ...browser(app), another: () => browser(app) }
}
