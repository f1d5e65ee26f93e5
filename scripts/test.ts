import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runLanes, type Script } from './lanes.ts'
import { run } from './node24.ts'
import { root } from './root.ts'
import {
  add,
  nothing,
  tallyOfCheck,
  tallyOfPlaywright,
  tallyOfVitest,
  type Tally,
} from './tally.ts'

// `npm test`: every check there is. A failure does not stop it, so that one run tells everything;
// its last line says how many passed.

const reports = { unit: 'test-results/unit.json', e2e: 'test-results/e2e.json' }

const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(`${root}/${file}`, 'utf8'))
  } catch {
    return undefined
  }
}

interface Step extends Script {
  tally: (exitCode: number) => Tally
}

const check = (name: string, args = [name]): Step => ({
  name,
  args,
  tally: (exitCode) => tallyOfCheck(name, exitCode),
})

const unit: Step = {
  name: 'unit',
  args: [
    'unit',
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.unit}`,
  ],
  tally: (exitCode) => tallyOfVitest(read(reports.unit), exitCode),
}

/** They only read the sources, beside the unit tests. */
const sources = [
  check('types'),
  check('lint'),
  check('format'),
  check('unused'),
  check('generated docs', ['docs', '--', '--check']),
]
/** Each has the machine and the terminal for itself. */
const alone: Step[] = [
  check('build'),
  // The same four as by hand, with few rounds.
  check('conformance'),
  check('fuzz', ['conformance:fuzz', '--', '--valid', '5', '--invalid', '10']),
  check('model', ['conformance:model', '--', '--runs', '40']),
  check('kills', ['conformance:kill', '--', '--rounds', '5']),
  {
    name: 'e2e',
    args: ['e2e'],
    tally: (exitCode) => tallyOfPlaywright(read(reports.e2e), exitCode),
  },
]

mkdirSync(`${root}/test-results`, { recursive: true })
for (const report of Object.values(reports)) rmSync(`${root}/${report}`, { force: true })

let total = nothing()
let tests = 0
const lines: string[] = []
const end = ({ name, tally }: Step, exitCode: number, seconds: number) => {
  const result = tally(exitCode)
  total = add(total, result)
  if (name === 'unit' || name === 'e2e') tests += result.passed + result.failed
  lines.push(`${result.failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`)
}
await runLanes([sources, [unit]], end)
for (const step of alone) {
  console.log(`\n── ${step.name}`)
  const started = performance.now()
  const exitCode = await run('npm', ['run', '--silent', ...step.args])
  end(step, exitCode, (performance.now() - started) / 1000)
}
if (tests === 0) total = add(total, tallyOfCheck('no test ran', 1))

console.log(`\n${[...lines, ...total.remarks].join('\n')}`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1
