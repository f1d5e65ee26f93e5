import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { controlOf } from '../conformance/control.ts'
import type { Ask } from './connection.ts'
import { gather } from './contestants.ts'
import type { Contestant, Field } from './contestants.ts'
import { load } from './load.ts'
import type { Measured } from './load.ts'
import { reportOf } from './report.ts'
import { interleave } from './rounds.ts'
import type { Trial } from './rounds.ts'
import { launch } from './server-process.ts'
import type { ServerProcess } from './server-process.ts'
import { createAsks, restartAsk, send, signedListAsk, tagAsk } from './simulated.ts'

// `npm run bench:simulator`: the simulator beside mocks that others use, in one run on one machine
// (docs/performance.md).

const text = (value: string) => ({ type: 'string', default: value }) as const
const { values } = parseArgs({
  options: {
    rounds: text('5'),
    seconds: text('3'),
    clusters: text('1000'),
    connections: text('16'),
    help: { type: 'boolean', default: false },
  },
})
const [rounds, seconds, clusters, connections] = [
  values.rounds,
  values.seconds,
  values.clusters,
  values.connections,
].map(Number) as [number, number, number, number]

const usage = `The simulator beside other mocks.

  --rounds <number>       5
  --seconds <number>      3, of each load
  --clusters <number>     1000, in the list
  --connections <number>  16`

const say = (line: string) => {
  console.error(`${new Date().toISOString().slice(11, 19)}  load ${loadavg()[0]}  ${line}`)
}

const measure = (
  origin: string,
  next: () => Ask | undefined,
  warmUpSeconds = Math.min(0.5, seconds / 4),
): Promise<Measured> => load({ origin, connections, warmUpSeconds, seconds, next })

/** Milliseconds from the start of each process to its first answered list, round by round. */
const coldStarts = async (contestants: readonly Contestant[]) => {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++)
    for (const { name, args, port, asks } of contestants) {
      const server = await launch({ args, port, ready: asks.list })
      times.get(name)?.push(server.startedIn)
      await server.stop()
    }
  return times
}

/** Asks for a restart every second while `run` runs, so that a cluster always is on its way. */
const whileMoving = async (
  restart: () => Promise<unknown>,
  run: () => Promise<Measured>,
): Promise<Measured> => {
  const moved = [restart()]
  const timer = setInterval(() => moved.push(restart()), 1_000)
  try {
    const measured = await run()
    await Promise.all(moved)
    return measured
  } finally {
    clearInterval(timer)
  }
}

const listTrials = (field: Field, origins: ReadonlyMap<string, string>): Trial[] => {
  const { simulator, project, cluster_ids } = field
  const origin = origins.get(simulator.name) ?? ''
  const { list } = simulator.asks
  const control = controlOf(origin)
  const of = (measure: string, run: Trial['run']): Trial => ({
    measure,
    contestant: simulator.name,
    run,
  })
  let restarted = 0
  const restart = () =>
    send(origin, restartAsk(project, cluster_ids[restarted++ % cluster_ids.length] ?? ''))
  return [
    ...[simulator, ...field.peers].map(({ name, asks }) => ({
      measure: 'list',
      contestant: name,
      run: () => measure(origins.get(name) ?? '', () => asks.list),
    })),
    of('list, signed', () => {
      const signed = signedListAsk(origin, project)
      return measure(origin, () => signed)
    }),
    of('list, 304', async () => {
      const etag = (await send(origin, list)).headers.get('etag') ?? ''
      const unchanged = {
        ...list,
        headers: { ...list.headers, 'if-none-match': etag },
        status: 304,
      }
      return measure(origin, () => unchanged)
    }),
    of('list, moving', async () => {
      const measured = await whileMoving(restart, () => measure(origin, () => list))
      await control.advance(project.project_id, '1h')
      return measured
    }),
  ]
}

/** Created in one load at most: every twenty need a project of their own, which takes long to make. */
const mostCreated = 2_000

const writeTrials = async (
  { simulator, peers, project, cluster_ids }: Field,
  origins: ReadonlyMap<string, string>,
): Promise<Trial[]> => {
  const origin = origins.get(simulator.name) ?? ''
  const asks = await createAsks(origin, mostCreated * rounds)
  let tagged = 0
  const nextTag = () => {
    const id = cluster_ids[tagged++ % cluster_ids.length] ?? ''
    return tagAsk(project, id, String(tagged))
  }
  return [
    {
      measure: 'create',
      contestant: simulator.name,
      run: () => {
        const these = asks.splice(0, mostCreated)
        return measure(origin, () => these.pop(), 0.2)
      },
    },
    { measure: 'tag', contestant: simulator.name, run: () => measure(origin, nextTag) },
    ...peers.flatMap(({ name, asks: { create, tag } }) =>
      Object.entries({ create, tag }).flatMap(([kind, ask]) =>
        ask
          ? {
              measure: kind,
              contestant: name,
              run: () => measure(origins.get(name) ?? '', () => ask),
            }
          : [],
      ),
    ),
  ]
}

const bench = async (folder: string) => {
  say('making a database, fetching the peers')
  const field = await gather(folder, clusters)
  const contestants = [...field.peers, field.simulator]
  say('cold starts')
  const cold = await coldStarts(contestants)
  const servers = new Map<string, ServerProcess>()
  for (const { name, args, port, asks } of contestants)
    servers.set(name, await launch({ args, port, ready: asks.list }))
  const origins = new Map([...servers].map(([name, { origin }]) => [name, origin]))
  // A limit that was lifted is back after a restart.
  await controlOf(origins.get(field.simulator.name) ?? '').unlimited(field.project.project_id)
  say('lists')
  const memory = new Map(contestants.map(({ name }) => [name, [] as number[]]))
  // Read at the end of each load: later, whoever waited longer has collected more of its garbage.
  const remembering = ({ run, ...trial }: Trial): Trial => ({
    ...trial,
    run: async () => {
      const measured = await run()
      memory.get(trial.contestant)?.push(servers.get(trial.contestant)?.rss() ?? NaN)
      return measured
    },
  })
  const lists = await interleave(rounds, listTrials(field, origins).map(remembering))
  say('writes')
  const writes = await interleave(rounds, await writeTrials(field, origins))
  say('done')
  for (const server of servers.values()) await server.stop()
  const names = contestants.map(({ name }) => name)
  return reportOf({
    names,
    series: [...lists, ...writes],
    cold,
    memory,
    listBytes: field.listBytes,
  })
}

if (values.help) console.log(usage)
else {
  const data = resolve(import.meta.dirname, '../.data')
  await mkdir(data, { recursive: true })
  const folder = await mkdtemp(resolve(data, 'bench-'))
  try {
    console.log(await bench(folder))
  } finally {
    await rm(folder, { recursive: true })
  }
}
