import { runLanes, type Script } from './lanes.ts'

// `npm run check`: what a commit must pass. What has not changed comes from caches, which `npm test` and
// CI do not ask: a change of a type may break a rule in a file that lint remembers.

const script = (name: string): Script => ({ name, args: [name] })
const sources = ['types', 'lint:cached', 'format:cached', 'unused'].map(script)

const lines: string[] = []
await runLanes([sources, [script('unit')]], ({ name }, exitCode, seconds) => {
  if (exitCode !== 0) process.exitCode = 1
  lines.push(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`)
})
console.log(`\n${lines.join('\n')}`)
