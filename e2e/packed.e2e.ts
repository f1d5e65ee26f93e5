import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './support/test.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** As in a shell of one's own: npm tells its scripts of the project that they belong to. */
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$)/i.test(name)),
  ),
  npm_config_loglevel: 'error',
}
const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dws-console-'))
})
test.afterEach(() => rmSync(folder, { recursive: true }))

test('npm pack makes a console that npx serves from an empty folder, without the network', async ({
  page,
}) => {
  test.setTimeout(120_000)
  npm(root, 'pack', '--silent', '--pack-destination', folder)
  const [archive = ''] = readdirSync(folder)
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `./${archive}`)
  const installed = readdirSync(join(folder, 'node_modules'))
  expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['dws-console'])

  const server = spawn('npx', ['--offline', 'dws-console'], {
    cwd: folder,
    env: { ...env, PORT: '0', SIMULATOR_PORT: '0', LOG_LEVEL: 'error' },
    detached: true,
  })
  const ended = once(server, 'close')
  let printed = ''
  server.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  let complaints = ''
  server.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  try {
    await expect.poll(() => printed + complaints).toContain('sign in')
    const address = /console +(http:\S+)/.exec(printed)?.[1] ?? ''
    const simulator = /simulator +(http:\S+)/.exec(printed)?.[1] ?? ''
    await page.goto(address)
    await page.getByRole('button', { name: 'Use the demo account' }).click()
    await page.getByRole('link', { name: 'Clusters', exact: true }).click()
    await expect(page.getByRole('link', { name: 'sales-reporting' })).toBeVisible()
    for (const file of ['/docs', '/docs/swagger-ui-bundle.js', '/openapi.json'])
      expect((await fetch(new URL(file, simulator))).status, file).toBe(200)
    expect(readdirSync(join(folder, '.data'))).toContain('simulator.db-wal')

    await page.close()
    // As a terminal does: npx itself hands nothing on.
    process.kill(-(server.pid ?? 0), 'SIGTERM')
    await ended
    await expect(fetch(address)).rejects.toThrow()
    expect(complaints).toBe('')
    // Without the journal beside it the database was closed.
    expect(readdirSync(join(folder, '.data'))).toEqual(['simulator.db'])
  } finally {
    if (server.exitCode === null && server.signalCode === null && server.pid)
      process.kill(-server.pid, 'SIGKILL')
  }
})
