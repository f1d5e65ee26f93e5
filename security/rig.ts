import { browser } from '../proxy/test/http-client.ts'
import { recordingRegion } from '../proxy/test/recording-region.ts'
import { createServer } from '../proxy/server.ts'
import { operations } from '../src/contract/index.ts'
import type { AnyOperation } from '../src/contract/operation.ts'

/** A console server on a port, with a region behind it that writes down what reaches it. */
export const startRig = async () => {
  const region = await recordingRegion()
  const app = await createServer({
    catalogue: new Map([[region.region.id, region.region]]),
    // What is slowed down for being too much is measured elsewhere: here every request must be looked at.
    requestsPerSecond: 1_000_000,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    app,
    region,
    person: browser(app),
    another: () => browser(app),
    port: (app.server.address() as { port: number }).port,
    close: async () => {
      await app.close()
      await region.close()
    },
  }
}

export type Rig = Awaited<ReturnType<typeof startRig>>

const templates = Object.values<AnyOperation>(operations).map(
  ({ path }) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[A-Za-z0-9_-]{1,64}')}$`),
)

/** Whether a path that reached the region is one that the contract names, with plain ids in it. */
export const isTemplateInstance = (url: string): boolean => {
  const [path = ''] = url.split('?')
  return templates.some((template) => template.test(path))
}

/** What a check found: it counts its cases and names what went wrong. */
export interface Finding {
  cases: number
  wrong: string[]
}
