import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { needPrograms } from '../security/debian.ts'
import { gather } from './proxy/contestants.ts'
import type { Contestant } from './proxy/contestants.ts'
import { goalsOf } from './proxy/goals.ts'
import { loads } from './proxy/loads.ts'
import type { Cost, ProxyLoad } from './proxy/loads.ts'
import { pathOf } from './proxy/region.ts'
import { tableOf } from './proxy/table.ts'
import { wrk } from './proxy/wrk.ts'
import { interleave } from './rounds.ts'

// `npm run bench:proxy`: the console server beside nginx and a bare pass-through, in one run on one machine
// (docs/performance.md).

const text = (value: string) => ({ type: 'string', default: value }) as const
const { values } = parseArgs({ options: { rounds: text('3'), seconds: text('1') } })
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)

const measure = async (
  { server }: Contestant,
  { bytes, connections }: ProxyLoad,
  headers: Readonly<Record<string, string>>,
): Promise<Cost> => {
  const before = server.cpu()
  const measured = await wrk({ url: server.origin + pathOf(bytes), connections, seconds, headers })
  return { ...measured, cpu: ((server.cpu() - before) / measured.requests) * 1e6 }
}

const bench = async (folder: string): Promise<string> => {
  const { contestants, headers } = await gather(folder)
  if (!contestants.some(({ name }) => name === 'nginx'))
    console.error('nginx is not installed (Debian: nginx-light): its goals are left out.')
  try {
    const trials = loads.flatMap((load) =>
      contestants.map((contestant) => ({
        measure: load.name,
        contestant: contestant.name,
        run: () => measure(contestant, load, headers),
      })),
    )
    // The first round is for the compiler of Node: nobody is measured cold.
    await interleave(1, trials)
    const series = await interleave(rounds, trials)
    return `${tableOf(series)}\n\n${goalsOf(series)}`
  } finally {
    for (const { server } of contestants) await server.stop()
  }
}

needPrograms({ wrk: 'wrk' })
const folder = await mkdtemp(join(tmpdir(), 'bench-proxy-'))
try {
  console.log(await bench(folder))
} finally {
  await rm(folder, { recursive: true })
}
