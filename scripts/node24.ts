import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './root.ts'

/** The Node that the project pins, also where an older one started this script. */
export const node24 =
  Number(process.versions.node.split('.')[0]) >= 24
    ? process.execPath
    : `${root}/node_modules/.bin/node`

/**
 * Runs a command in the checkout, handing on signals. It has this terminal, unless its output is kept.
 * Resolves to its exit code: 128 + n where signal n ended it.
 */
export const run = (
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = process.env,
  keep?: (output: Buffer) => void,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const out = keep ? 'pipe' : 'inherit'
    const child = spawn(command, args, { cwd: root, env, stdio: ['inherit', out, out] })
    if (keep) for (const stream of [child.stdout, child.stderr]) stream?.on('data', keep)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    const forward = (signal: NodeJS.Signals) => child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, forward)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
