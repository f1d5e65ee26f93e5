import { parseArgs } from 'node:util'
import { z } from 'zod'
import { maxSpeed } from './time/clock.ts'
import { startSimulator } from './server.ts'

const usage = `The simulator of DWS alone.

  --port <number>       SIMULATOR_PORT, 8090
  --db <path>           SIMULATOR_DB, .data/simulator.db; ":memory:" keeps nothing
  --speed <number>      SIMULATOR_SPEED, 60: seconds inside within one second outside
  --seed <what>         what the demo account of a new database contains: "demo", "empty", or
                        numbers as in "clusters=500,snapshots=100,events=10000"

  SIMULATOR_CONTROL     "off" does without the control interface (/__sim)`

/** A number in plain digits between two bounds; `text` says so when it is not. */
const number = (form: RegExp, least: number, most: number, text: string) =>
  z.string().regex(form, text).transform(Number).pipe(z.number().min(least, text).max(most, text))

const seedText =
  '--seed must be demo, empty, or numbers up to 200000 as in clusters=500,snapshots=100,events=10000.'
const amount = /^(clusters|snapshots|events)=(\d{1,6})$/

const Seed = z.string().transform((text, context) => {
  if (text === 'demo' || text === 'empty') return text
  const amounts = text.split(',').map((part) => amount.exec(part))
  const seed = { clusters: 0, snapshots: 0, events: 0 }
  for (const [, name, count] of amounts.filter((found) => found !== null))
    seed[name as keyof typeof seed] = Number(count)
  if (amounts.includes(null) || Math.max(...Object.values(seed)) > 200_000) {
    context.addIssue({ code: 'custom', message: seedText })
    return z.NEVER
  }
  return seed
})

const Settings = z.object({
  port: number(
    /^\d+$/,
    0,
    65_535,
    '--port (SIMULATOR_PORT) must be a whole number from 0 to 65535.',
  ).default(8090),
  db: z
    .string()
    .min(1, '--db (SIMULATOR_DB) must be the path of a file, or :memory:.')
    .default('.data/simulator.db'),
  speed: number(
    /^\d+(\.\d+)?$/,
    0,
    maxSpeed,
    `--speed (SIMULATOR_SPEED) must be a number from 0 to ${maxSpeed}.`,
  ).default(60),
  seed: Seed.default('demo'),
  control: z
    .enum(['on', 'off'], 'SIMULATOR_CONTROL must be on or off.')
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
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join('\n')
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
