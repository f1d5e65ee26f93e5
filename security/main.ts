import { checkCsrf } from './csrf.ts'
import { checkDevelopmentServer } from './dev-server.ts'
import { checkEscapes, checkSmuggling } from './escapes.ts'
import { checkHeaders } from './headers.ts'
import { checkIsolation } from './isolation.ts'
import { checkPaths } from './paths.ts'
import { startRig, type Finding, type Rig } from './rig.ts'
import { checkSlowClients } from './slow.ts'

// `npm run test:security`: the console server under attack, with a region behind it that writes down all
// that reaches it. Prints what was tried, and ends with 1 when anything got through.

const seed = Number(process.argv[2] ?? 2026)
const checks: readonly (readonly [string, (rig: Rig) => Promise<Finding>])[] = [
  ['cells of the CSRF matrix', checkCsrf],
  ['paths', (rig) => checkPaths(rig, seed, 20_000)],
  ['header sets', (rig) => checkHeaders(rig, seed, 5_000)],
  ['ways to another host', checkEscapes],
  ['smuggled requests', checkSmuggling],
  ['interleaved requests of fifty people', (rig) => checkIsolation(rig, seed, 10_000)],
  ['slow clients', checkSlowClients],
  ['files and addresses of the development server', checkDevelopmentServer],
]

let failures = 0
process.on('unhandledRejection', (reason) => {
  failures += 1
  console.error('unhandled rejection', reason)
})
console.log(`seed ${seed}`)
for (const [name, check] of checks) {
  const rig = await startRig()
  const started = performance.now()
  const { cases, wrong } = await check(rig)
  await rig.close()
  failures += wrong.length
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${cases} ${name}, ${wrong.length} wrong (${seconds} s)`,
  )
  for (const line of new Set(wrong.slice(0, 10))) console.log(`       ${line}`)
}
process.exit(failures === 0 ? 0 : 1)
