import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from '../../conformance/free-port.ts'
import { browserAt } from '../../proxy/test/http-client.ts'
import { launch } from '../server-process.ts'
import type { Launch, ServerProcess } from '../server-process.ts'
import { nginxArgs } from './nginx.ts'
import { pathOf } from './region.ts'

/** In the order of the table. */
export const names = ['direct', 'nginx', 'node:http', 'console'] as const
export type Name = (typeof names)[number]

export interface Contestant {
  readonly name: Name
  readonly server: ServerProcess
}

const fileOf = (name: string) => resolve(import.meta.dirname, `${name}.ts`)

const hasNginx = (process.env['PATH'] ?? '')
  .split(':')
  .some((folder) => existsSync(join(folder, 'nginx')))

/** What a page of the console sends beside its cookie; the others get the same. */
const pageHeaders = {
  accept: 'application/json',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en-US,en;q=0.9',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'same-origin',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)',
  'x-dws-console': '1',
}

/** Starts a region and all that stand before it, each as a process of its own, and signs in. */
export const gather = async (folder: string) => {
  const region = await freePort()
  const start = async (name: Name, program: (port: number) => Omit<Launch, 'port' | 'ready'>) => {
    const port = name === 'direct' ? region : await freePort()
    const path = name === 'console' ? '/healthz' : pathOf(2)
    const ready = { method: 'GET', path, headers: {}, status: 200 } as const
    return { name, server: await launch({ ...program(port), port, ready }) }
  }
  const node = (file: string, ...rest: (string | number)[]) => ({
    args: ['--max-http-header-size=65536', fileOf(file), ...rest.map(String)],
  })
  const direct = await start('direct', (port) => node('region', port))
  const bare = await start('node:http', (port) => node('bare', port, region))
  const metrics = await freePort()
  const audit = join(folder, 'audit.jsonl')
  const own = await start('console', (port) => node('console', port, region, metrics, audit))
  const nginx =
    hasNginx &&
    (await start('nginx', (port) => ({ command: 'nginx', args: nginxArgs(folder, port, region) })))

  const { signIn, jar } = browserAt(own.server.origin)
  const { status, text } = await signIn()
  if (status !== 201) throw new Error(`sign-in: ${status} ${text}`)
  const contestants: Contestant[] = nginx ? [direct, nginx, bare, own] : [direct, bare, own]
  return { contestants, headers: { ...pageHeaders, cookie: `__Host-sid=${jar.cookie}` } }
}
