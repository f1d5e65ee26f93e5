import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { startNode } from './node-process.ts'

const root = resolve(import.meta.dirname, '..')
export interface Served {
  readonly origin: string
  /** Ends it, gently unless told otherwise, and waits until it is gone. */
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

/** Starts a server of this project as a process of its own; `announces` finds its address in what it prints. */
const serve = async (
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  announces: RegExp,
): Promise<Served> => {
  const {
    child: { stdout },
    stop,
  } = startNode(['--max-http-header-size=65536', resolve(root, file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!stdout) throw new Error(`${file} prints nothing`)
  for await (const line of createInterface({ input: stdout })) {
    const origin = announces.exec(line)?.[1]
    if (!origin) continue
    stdout.resume()
    return { origin, stop }
  }
  throw new Error(`${file} did not start`)
}

/** The simulator alone, on a free port; time stands still unless somebody moves it. */
export const serveSimulator = (
  db = ':memory:',
  { seed = 'empty', port = '0', speed = '0' } = {},
): Promise<Served> =>
  serve(
    'simulator/main.ts',
    ['--port', port, '--db', db, '--speed', speed, '--seed', seed],
    {},
    /^simulator: (\S+),/,
  )

/** The console server with its simulator; `console` and `simulator` are the two addresses. */
export const serveConsole = async (): Promise<Served & { readonly simulator: string }> => {
  // Asked for beforehand, because the console prints its own address first.
  const port = String(20_000 + (process.pid % 20_000))
  const served = await serve(
    'proxy/main.ts',
    [],
    {
      PORT: '0',
      SIMULATOR_PORT: port,
      SIMULATOR_DB: ':memory:',
      SIMULATOR_SPEED: '1',
      LOG_LEVEL: 'error',
    },
    /^console\s+(\S+)/,
  )
  return { ...served, simulator: `http://127.0.0.1:${port}` }
}
