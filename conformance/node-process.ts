import { spawn } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { once } from 'node:events'

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Runs a program; it ends with us at the latest. `stop` waits until it is gone. */
export const startProcess = (command: string, args: readonly string[], options: SpawnOptions) => {
  const child = spawn(command, [...args], options)
  running.add(child)
  const exited = once(child, 'exit')
  void exited.then(() => running.delete(child))
  return {
    child,
    stop: async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
      child.kill(signal)
      await exited
    },
  }
}

/** Runs a file with this Node. */
export const startNode = (args: readonly string[], options: SpawnOptions) =>
  startProcess(process.execPath, args, options)
