import { parseArgs } from 'node:util'
import { z } from 'zod'
import { maxSpeed } from './clock.ts'
import { startSimulator } from './server.ts'

const usage = `The simulator of DWS alone.

  --port <number>       SIMULATOR_PORT, 8090
  --db <path>           SIMULATOR_DB, .data/simulator.db; ":memory:" keeps nothing
  --speed <number>      SIMULATOR_SPEED, 60: seconds inside within one second outside
  --seed <demo|empty>   what the demo account of a new database contains, demo

  SIMULATOR_CONTROL     "off" does without the control interface (/__sim)`

const Settings = z.object({
  port: z.coerce.number('is not a number').int().min(0).max(65_535).default(8090),
  db: z.string().min(1).default('.data/simulator.db'),
  speed: z.coerce.number('is not a number').min(0).max(maxSpeed).default(60),
  seed: z.enum(['demo', 'empty']).default('demo'),
  control: z
    .enum(['on', 'off'])
    .default('on')
    .transform((word) => word === 'on'),
})

const readSettings = () => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { port: text, db: text, speed: text, seed: text, help: { type: 'boolean' } },
  })
  if (values.help) return undefined
  const { env } = process
  return Settings.parse({
    port: values.port ?? env['SIMULATOR_PORT'],
    db: values.db ?? env['SIMULATOR_DB'],
    speed: values.speed ?? env['SIMULATOR_SPEED'],
    seed: values.seed,
    control: env['SIMULATOR_CONTROL'],
  })
}

const reasonOf = (error: unknown) => {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  return error instanceof Error ? error.message : String(error)
}

try {
  const settings = readSettings()
  if (settings) {
    const simulator = await startSimulator(settings)
    console.log(`simulator: ${simulator.origin}, state in ${settings.db}`)
    const stop = () => void simulator.close().then(() => process.exit(0))
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
  } else console.log(usage)
} catch (error) {
  console.error(reasonOf(error))
  process.exitCode = 1
}
