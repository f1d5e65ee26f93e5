import { parseArgs } from 'node:util'
import { controlOf } from './control.ts'
import { checkModel } from './model/check.ts'
import type { Tally } from './model/real.ts'
import { serveSimulator } from './processes.ts'

// `npm run conformance:model`: sequences of operations at random, signed, against a simulator process
// and against a model with rules of its own. Exits with 1 on the first divergence, with the shortest
// sequence found that shows it.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    commands: { type: 'string', default: '50' },
    seed: { type: 'string' },
    /** Of a counterexample: only that is run. */
    path: { type: 'string' },
  },
})
const runs = Number(values.runs)
const commands = Number(values.commands)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
/** Sequences at once: while one waits for the service, another thinks. */
const lanes = values.path === undefined ? Math.min(4, runs) : 1
console.log(`seed ${seed}: ${runs} sequences of ${commands} operations`)

const server = await serveSimulator()
const tally: Tally = new Map()
const stage = { origin: server.origin, control: controlOf(server.origin), tally }
const race = { over: false }
const started = performance.now()
const found = await Promise.all(
  Array.from({ length: lanes }, (_, lane) =>
    checkModel(
      stage,
      {
        runs: Math.floor((runs + lane) / lanes),
        commands,
        seed: seed + lane,
        ...(values.path !== undefined && { path: values.path }),
      },
      race,
    ),
  ),
)
// It keeps nothing, and one that hangs ends no other way.
await server.stop('SIGKILL')

let total = 0
for (const [kind, { accepted, refused }] of [...tally].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(
    `${kind.padEnd(26)} ${String(accepted).padStart(6)} accepted ${String(refused).padStart(6)} refused`,
  )
  total += accepted + refused
}
const seconds = Math.round((performance.now() - started) / 1000)
const failures = found.filter(({ failed }) => failed)
for (const { report } of failures) console.error(report)
console.log(`${total} operations in ${seconds} s, ${failures.length} divergences`)
process.exitCode = failures.length > 0 ? 1 : 0
