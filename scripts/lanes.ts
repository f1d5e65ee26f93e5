import { run } from './node24.ts'

export interface Script {
  name: string
  args: string[]
}

/**
 * Runs scripts of package.json in lanes: those of a lane one after the other, the lanes at once. What
 * a script prints comes when it has ended, below its name.
 */
export const runLanes = async <Each extends Script>(
  lanes: readonly (readonly Each[])[],
  onEnd: (script: Each, exitCode: number, seconds: number) => void,
): Promise<void> => {
  const lane = async (scripts: readonly Each[]) => {
    for (const script of scripts) {
      const started = performance.now()
      const output: Buffer[] = []
      const { name, args } = script
      const exitCode = await run('npm', ['run', '--silent', ...args], process.env, (chunk) =>
        output.push(chunk),
      )
      process.stdout.write(`\n── ${name}\n${Buffer.concat(output).toString()}`)
      onEnd(script, exitCode, (performance.now() - started) / 1000)
    }
  }
  await Promise.all(lanes.map(lane))
}
