import { operations } from '../src/contract/index.ts'
import type { OperationName } from '../src/contract/index.ts'
import { caller } from './caller.ts'
import type { Step, Way } from './caller.ts'
import { controlOf } from './control.ts'
import { live } from './life.ts'
import { serveConsole } from './processes.ts'
import { signed, throughConsole } from './ways.ts'

// `npm run conformance`: every operation of the contract through the life of a cluster, straight to
// the simulator and through the console server. Exits with 1 when one is refused, answers something
// else than its contract, or is called by no step.

const names = Object.keys(operations) as OperationName[]
const described = names.filter((name) => /^\d/.test(operations[name].section))

const report = (steps: readonly Step[]): boolean => {
  for (const name of names) {
    const taken = steps.filter((step) => step.name === name)
    const { method, path, section } = operations[name]
    const verdict = taken.length > 0 ? `${taken[0]?.status} × ${taken.length}` : 'NOT CALLED'
    console.log(`${section.padEnd(9)} ${name.padEnd(36)} ${method.padEnd(6)} ${path}  ${verdict}`)
  }
  const called = (some: readonly OperationName[]) =>
    some.filter((name) => steps.some((step) => step.name === name)).length
  console.log(
    `${called(described)} of ${described.length} operations of the reference, ` +
      `${called(names)} of ${names.length} with additions and neighbours`,
  )
  return called(names) === names.length
}

const drive = async (way: Way, advance: (duration: string) => Promise<void>): Promise<boolean> => {
  console.log(`\n── ${way.name}`)
  const steps: Step[] = []
  try {
    await live({
      call: caller(way, (step) => steps.push(step)),
      advance,
      expect: (holds, message) => {
        if (!holds) throw new Error(`It is not so that ${message}.`)
      },
    })
  } catch (error) {
    report(steps)
    console.error(error instanceof Error ? error.message : error)
    return false
  }
  return report(steps)
}

const server = await serveConsole()
const control = controlOf(server.simulator)
const [direct, proxied] = [await control.newTenant('demo'), await control.newTenant('demo')]
const results = [
  await drive(signed(server.simulator, direct), (duration) =>
    control.advance(direct.project_id, duration),
  ),
  await drive(await throughConsole(server.origin, proxied), (duration) =>
    control.advance(proxied.project_id, duration),
  ),
]
await server.stop()
process.exitCode = results.every(Boolean) ? 0 : 1
