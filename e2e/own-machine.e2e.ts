import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simulatorUrl } from './support/simulator.ts'
import { expect, test } from './support/test.ts'

let server: ChildProcess | undefined
let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-machine-'))
})
test.afterEach(async ({ page }) => {
  // Or it complains that nobody answers any more.
  await page.close()
  if (server) {
    const ended = once(server, 'exit')
    server.kill()
    await ended
  }
  rmSync(folder, { recursive: true })
})

/** A console of one's own in a folder of its own; resolves to its address. */
const start = async (env: Record<string, string>): Promise<string> => {
  const main = fileURLToPath(new URL('../proxy/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', SIMULATOR: 'off', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server = child
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await expect.poll(() => printed).toMatch(/console +http:\S+\n/)
  return /console +(http:\S+)/.exec(printed)?.[1] ?? ''
}

test('a region of the operator’s own is signed in to with the key of the machine', async ({
  page,
  project,
}) => {
  const at = simulatorUrl()
  const region = { id: 'own-1', name: 'Our cloud', iam: at, dws: at, vpc: at, eps: at, smn: at }
  writeFileSync(
    join(folder, 'console.config.json'),
    JSON.stringify({ regions: [region], public: false }),
  )
  const address = await start({
    DWS_ACCESS_KEY: project.access_key,
    DWS_SECRET_KEY: project.secret_key,
  })
  await page.goto(address)
  await expect(page.getByRole('combobox', { name: 'Region' }).getByRole('option')).toHaveText([
    'Our cloud (own-1)',
  ])
  const own = page.getByRole('button', { name: 'Use the key of this machine' })
  await own.click()
  await expect(page.getByRole('alert')).toContainText('This account has no project own-1.')

  // The simulator calls its project as its own region.
  await page.getByRole('textbox', { name: 'Project' }).fill(project.region)
  await own.click()
  await expect(page.getByRole('combobox', { name: 'Project' })).toHaveValue(project.region)
  await page.getByRole('link', { name: 'Clusters', exact: true }).click()
  await expect(page.getByText('No clusters yet')).toBeVisible()
})
