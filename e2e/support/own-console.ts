import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simulatorUrl } from './simulator.ts'
import { expect } from './test.ts'

const main = fileURLToPath(new URL('../../proxy/main.ts', import.meta.url))

export interface OwnConsole {
  address: string
  /** Ends it, and forgets its folder. Close the pages first, or they complain that nobody answers. */
  stop: () => Promise<void>
}

/** A console server of the test's own whose one region, with this id, is the simulator of the run. */
export const startConsole = async (
  region: string,
  env: Record<string, string> = {},
  args: readonly string[] = [],
): Promise<OwnConsole> => {
  const folder = mkdtempSync(join(tmpdir(), 'own-console-'))
  const at = simulatorUrl()
  const origins = { iam: at, dws: at, vpc: at, eps: at, smn: at }
  writeFileSync(
    join(folder, 'console.config.json'),
    JSON.stringify({ regions: [{ id: region, name: 'Our cloud', ...origins }], public: false }),
  )
  const server = spawn(process.execPath, ['--max-http-header-size=65536', main, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', SIMULATOR: 'off', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  server.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await expect.poll(() => printed).toMatch(/console +http:\S+\n/)
  return {
    address: /console +(http:\S+)/.exec(printed)?.[1] ?? '',
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill()
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
