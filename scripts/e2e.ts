import { findBrowser } from '../e2e/support/browser.ts'
import { forgetRecords, readLogs, readRecords, verdictOf } from '../e2e/support/secrets.ts'
import { buildConsole, isStale } from './build.ts'
import { node24, run } from './node24.ts'
import { forgetObserved, readObserved, unreached } from './reached.ts'
import { root } from './root.ts'

// `npm run e2e [-- playwright arguments]`: a browser, a fresh build, then the tests.
const args = process.argv.slice(2)
const browser = await findBrowser()
console.log(`browser: ${browser}`)
if (isStale()) await buildConsole()
const complete = args.length === 0
if (complete) forgetObserved()
forgetRecords()
process.exitCode = await run(
  node24,
  [`${root}/node_modules/@playwright/test/cli.js`, 'test', ...args],
  {
    ...process.env,
    CHROMIUM_PATH: browser,
    // Only a run of every test says which operations no test reaches.
    ...(complete && { E2E_COMPLETE: '1' }),
  },
)

const output = readLogs()
// What is not of the log is a complaint of the server, or of Node.
const expected = /^(?:\{|console {4}|simulator {2})/
for (const line of output) if (!expected.test(line)) console.error(line)
const { line, wrong } = verdictOf(readRecords(), output)
console.log(line)
for (const text of wrong) console.error(text)
if (wrong.length > 0) process.exitCode ||= 1

if (complete) {
  const missing = unreached(readObserved())
  if (missing.length > 0) {
    console.error(`no e2e test reaches ${missing.join(', ')}`)
    process.exitCode ||= 1
  }
}
