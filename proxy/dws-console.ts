#!/usr/bin/env node
// `npx dws-console`: the way into the packed console. Nothing here may need the Node that it asks for.

const usage = `Usage: dws-console

Serves the console, and the simulator of the service with it. Settings are environment variables, such as
PORT=8080 and SIMULATOR=off; regions of your own stand in console.config.json. See the README of the package.`

const needed = 24
const { node } = process.versions
const [asked] = process.argv.slice(2)
if (asked !== undefined) {
  console.log(usage)
  process.exitCode = asked === '--help' ? 0 : 1
} else if (Number(node.split('.')[0]) < needed) {
  console.error(`dws-console needs Node ${needed} or newer, and this is Node ${node}.`)
  process.exitCode = 1
} else await import('./main.ts')
export {}
