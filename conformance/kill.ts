import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { caller } from './caller.ts'
import { controlOf } from './control.ts'
import { diceOf } from './dice.ts'
import { serveSimulator } from './processes.ts'
import { signed } from './ways.ts'
import { fourWriters } from './writers.ts'

// `npm run conformance:kill`: rounds of `kill -9` at a random instant under four concurrent writers.
// Exits with 1 when an acknowledged change is lost or a change is half there.

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' } },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const dice = diceOf(seed)
console.log(`seed ${seed}, ${rounds} rounds`)

const folder = mkdtempSync(join(tmpdir(), 'dws-kill-'))
const db = join(folder, 'state.db')
let acknowledged = 0
let interrupted = 0
try {
  let server = await serveSimulator(db)
  for (let round = 1; round <= rounds; round++) {
    const control = controlOf(server.origin)
    const tenant = await control.newTenant({ clusters: 60, snapshots: 0, events: 0 })
    await control.unlimited(tenant.project_id)
    const writers = await fourWriters(caller(signed(server.origin, tenant)))

    let killed = false
    const first = Promise.withResolvers<void>()
    const writing = writers.map(async ({ write }) => {
      while (!killed)
        try {
          // Going on without a write would never let the process breathe.
          if (!(await write())) return
          acknowledged += 1
          first.resolve()
        } catch (error) {
          // The connection breaks with the process; before that, nothing may fail.
          if (!(error instanceof TypeError)) throw error
          interrupted += 1
          return
        }
    })
    // From the first acknowledged change on, so that a slow machine is not killed before it writes.
    await Promise.race([first.promise, Promise.all(writing)])
    await setTimeout(dice.upTo(500))
    const gone = server.stop('SIGKILL')
    killed = true
    await gone
    await Promise.all(writing)

    server = await serveSimulator(db)
    const call = caller(signed(server.origin, tenant))
    for (const { verify } of writers) await verify(call)
    if (round % 20 === 0) console.log(`${round} rounds, ${acknowledged} changes acknowledged`)
  }
  await server.stop()
} finally {
  rmSync(folder, { recursive: true })
}
console.log(
  `${rounds} kills, ${acknowledged} changes acknowledged, ${interrupted} interrupted: none lost, none half-applied`,
)
