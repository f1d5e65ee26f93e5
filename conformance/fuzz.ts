import { parseArgs } from 'node:util'
import { operations } from '../src/contract/index.ts'
import type { OperationName } from '../src/contract/index.ts'
import { fuzzed } from './fuzz-operation.ts'
import type { Findings } from './fuzz-operation.ts'
import { serveSimulator } from './processes.ts'
import { openStage } from './stage.ts'
import { openWire } from './wire.ts'

// `npm run conformance:fuzz`: requests drawn from the contract, to each of its operations. What the
// contract takes must be carried out, what it refuses must be refused, and nothing may break. Exits
// with 1 otherwise. The same seed sends the same requests.

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    valid: { type: 'string', default: '100' },
    invalid: { type: 'string', default: '200' },
    only: { type: 'string', multiple: true },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const counts = { valid: Number(values.valid), invalid: Number(values.invalid) }
const wanted = values.only ?? Object.keys(operations)
const strange = wanted.filter((name) => !Object.hasOwn(operations, name))
if (
  strange.length > 0 ||
  ![seed, counts.valid, counts.invalid].every((count) => Number.isSafeInteger(count) && count >= 0)
) {
  console.error(
    strange.length > 0
      ? `There is no operation ${strange.join(', ')}.`
      : 'Give --seed, --valid and --invalid whole numbers.',
  )
  process.exit(1)
}
const names = wanted as OperationName[]
console.log(`seed ${seed}: ${counts.valid} valid and ${counts.invalid} invalid requests each`)

const shownEach = 3

const show = (name: OperationName, { violations }: Findings) => {
  for (const { what, why, sent, answered } of violations.slice(0, shownEach))
    console.log(`\n✗ ${name} (${what}): ${why}\n  ${sent}\n  ${answered}`)
  const more = violations.length - shownEach
  if (more > 0) console.log(`\n✗ ${name}: ${more} more`)
}

const started = performance.now()
const server = await serveSimulator()
const wire = openWire(server.origin)
const stage = openStage(server.origin)
const [stranger, forger] = [await stage.newProject('empty'), await stage.newProject('empty')]
const others = { stranger: stranger.tenant, forger: forger.tenant }
const total = { accepted: 0, refused: 0, violations: 0 }
for (const name of names) {
  const begun = performance.now()
  const found = await fuzzed({ name, seed, counts, stage, wire, others })
  const { accepted, refused, violations } = found
  total.accepted += accepted
  total.refused += refused
  total.violations += violations.length
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
  console.log(
    `${operations[name].section.padEnd(9)} ${name.padEnd(36)} ` +
      `${accepted}/${counts.valid} accepted  ${refused}/${counts.invalid} refused  ${seconds} s`,
  )
  show(name, found)
}
await wire.close()
await server.stop()
const seconds = Math.round((performance.now() - started) / 1_000)
console.log(
  `\n${names.length} operations, ${total.accepted} valid requests accepted, ` +
    `${total.refused} invalid ones refused, ${total.violations} violations, ${seconds} s, seed ${seed}`,
)
process.exitCode = total.violations > 0 ? 1 : 0
