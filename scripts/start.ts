import { buildConsole, isStale } from './build.ts'
import { node24, run } from './node24.ts'

// `npm start`: the console server on a browser build that is never older than the sources.
if (isStale()) {
  console.log('Building the console …')
  await buildConsole()
}

// IAM tokens travel in headers and may be longer than the 16 KB that Node accepts by default.
process.exitCode = await run(node24, [
  '--max-http-header-size=65536',
  'proxy/main.ts',
  ...process.argv.slice(2),
])
