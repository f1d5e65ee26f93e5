import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parsed, passwordAuth, send } from './test/test-server.ts'
import { demo } from './iam/tenants.ts'
import type { Tenant } from './iam/tenants.ts'

let folder: string
const running = new Set<ChildProcess>()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'))
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
  rmSync(folder, { recursive: true })
})

const launch = (args: string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  return child
}

/** Where it listens, once it does. */
const originOf = async ({ stdout }: ReturnType<typeof launch>): Promise<string> => {
  for await (const line of createInterface({ input: stdout })) {
    const origin = /^simulator: (\S+),/.exec(line)?.[1]
    if (origin) return origin
  }
  throw new Error('the simulator did not start')
}

/** Starts the simulator alone, on a free port. */
const start = async () => {
  const child = launch(['--port', '0', '--db', join(folder, 'state.db'), '--seed', 'empty'])
  return { child, origin: await originOf(child) }
}

const kill = async (child: ChildProcess, signal: NodeJS.Signals) => {
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

interface Rows {
  vpcs: { id: string }[]
  subnets: { id: string }[]
}

const newCluster = (name: string, { vpcs, subnets }: Rows) => ({
  cluster: {
    name,
    node_type: 'dwsx2.xlarge.m7n',
    number_of_node: 3,
    vpc_id: vpcs[0]?.id,
    subnet_id: subnets[0]?.id,
    security_group_id: '',
    user_name: 'dbadmin',
    user_pwd: 'Aurora-Borealis-7',
  },
})

test(
  'killed at once after it acknowledged a write, it still knows: clusters, tokens, clocks',
  { timeout: 120_000 },
  async () => {
    let { child, origin } = await start()
    const made = await send('POST', `${origin}/__sim/projects`, { body: {} })
    const tenant = parsed(made) as Tenant
    const path = `/v1.0/${tenant.project_id}`
    const signIn = async () =>
      String(
        (await send('POST', `${origin}/v3/auth/tokens`, { body: passwordAuth(tenant) })).headers[
          'x-subject-token'
        ],
      )
    const tokens = [await signIn()]
    const headers = () => ({ 'x-auth-token': tokens.at(-1) })
    const clock = `/__sim/projects/${tenant.project_id}/clock`
    const acknowledged: string[] = []

    for (const round of [1, 2]) {
      const lists = await Promise.all(
        ['vpcs', 'subnets'].map((kind) =>
          send('GET', `${origin}/v1/${tenant.project_id}/${kind}`, { headers: headers() }),
        ),
      )
      const rows = Object.assign({}, ...lists.map(parsed)) as Rows
      // Several at a time, so that they share a transaction.
      const answers = await Promise.all(
        [1, 2].map((number) =>
          send('POST', `${origin}${path}/clusters`, {
            headers: headers(),
            body: newCluster(`round-${round}-${number}`, rows),
          }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      acknowledged.push(`round-${round}-1`, `round-${round}-2`)
      tokens.push(await signIn())
      const before = parsed(await send('POST', `${origin}${clock}`, { body: { advance: '2h' } }))
      await kill(child, 'SIGKILL')

      ;({ child, origin } = await start())
      const list = await send('GET', `${origin}${path}/clusters`, { headers: headers() })
      const { clusters } = parsed(list) as { clusters: { name: string; status: string }[] }
      expect(clusters.map(({ name }) => name).sort()).toEqual(acknowledged)
      // The tasks have gone on: two hours are more than a creation takes.
      expect(new Set(clusters.map(({ status }) => status))).toEqual(new Set(['AVAILABLE']))
      const after = parsed(await send('GET', `${origin}${clock}`))
      expect((after as { now: string }).now > (before as { now: string }).now).toBe(true)
    }
    const again = passwordAuth({ ...demo, region: 'sim-north-1' })
    expect((await send('POST', `${origin}/v3/auth/tokens`, { body: again })).status).toBe(201)
    await kill(child, 'SIGTERM')
    expect(child.exitCode).toBe(0)
  },
)

test('all its flags at once', { timeout: 60_000 }, async () => {
  const db = join(folder, 'flags.db')
  const child = launch([
    ...['--port', '0', '--db', db, '--speed', '3600'],
    ...['--seed', 'clusters=3,snapshots=0,events=30'],
  ])
  const origin = await originOf(child)
  const signIn = await send('POST', `${origin}/v3/auth/tokens`, {
    body: passwordAuth({ ...demo, region: 'sim-north-1' }),
  })
  const { project } = (parsed(signIn) as { token: { project: { id: string } } }).token
  const headers = { 'x-auth-token': String(signIn.headers['x-subject-token']) }
  const read = async (path: string) =>
    parsed(await send('GET', `${origin}${path}`, { headers })) as Record<string, unknown>
  expect(await read(`/v1.0/${project.id}/clusters`)).toMatchObject({ count: 3 })
  expect(await read(`/v2/${project.id}/events?limit=1`)).toMatchObject({ count: 30 })
  expect(await read(`/__sim/projects/${project.id}/clock`)).toMatchObject({ speed: 3_600 })
  await kill(child, 'SIGTERM')
  expect([child.exitCode, existsSync(db)]).toEqual([0, true])
})

test('a port that is taken', { timeout: 60_000 }, async () => {
  const { port } = new URL((await start()).origin)
  const child = launch(['--port', port, '--db', ':memory:'])
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  expect([code, errors]).toEqual([1, `Port ${port} is taken by another program.\n`])
})

test.each([
  [['--db', '/dev/null/state.db'], {}, '/dev/null'],
  [['--db', tmpdir()], {}, tmpdir()],
  [['--db', ''], {}, '--db'],
  [['--port', '99999'], {}, '--port'],
  [['--port', ''], {}, '--port'],
  [['--speed', 'fast'], {}, '--speed'],
  [['--seed', 'everything'], {}, '--seed'],
  [['--seed', 'clusters=5,alarms=2'], {}, '--seed'],
  [['--seed', 'clusters=200001'], {}, '--seed'],
  [['--colour', 'blue'], {}, '--colour'],
  [[], { SIMULATOR_PORT: 'x' }, 'SIMULATOR_PORT'],
  [[], { SIMULATOR_CONTROL: 'maybe' }, 'SIMULATOR_CONTROL'],
])('%j %j ends with a sentence', { timeout: 60_000 }, async (args, env, text) => {
  const child = launch(args, env)
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  expect([code, errors]).toEqual([1, expect.stringContaining(text)])
  expect(errors).not.toMatch(/^\s+at /m)
})
