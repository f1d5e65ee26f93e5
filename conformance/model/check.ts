import fc from 'fast-check'
import { commandOf, sequencesOf } from './commands.ts'
import type { Intent } from './commands.ts'
import { look } from './look.ts'
import { setUp } from './sequence.ts'
import type { Stage } from './sequence.ts'
import type { Seed } from '../control.ts'

export interface Wanted {
  readonly runs: number
  /** Operations of each sequence. */
  readonly commands: number
  readonly seed: number
  /** Of a counterexample, to see it again. */
  readonly path?: string
}

export interface Found {
  readonly failed: boolean
  /** What fast-check says, with its seed and path; empty if it found nothing. */
  readonly report: string
}

const three = { clusters: 3, snapshots: 0, events: 0 }
const seeds: readonly Seed[] = ['empty', three, three, three]

/** A service that does not answer any more makes every sequence fail: there is nothing to shrink. */
class Hung extends Error {}

const patience = 120_000

const inTime = <Result>(work: Promise<Result>): Promise<Result> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      const late = () => reject(new Hung(`no answer within ${patience / 1000} s`))
      AbortSignal.timeout(patience).addEventListener('abort', late)
    }),
  ])

/** Of several checks at once, the first that finds something ends the others. */
export interface Race {
  over: boolean
}

/** Runs sequences one after the other until one diverges, which it then shrinks. */
export const checkModel = async (
  stage: Stage,
  { runs, commands, seed, path }: Wanted,
  race: Race = { over: false },
): Promise<Found> => {
  let won = false
  let hung = false
  const run = async (start: number, intents: readonly Intent[]) => {
    if (hung || (race.over && !won)) return
    const { model, real } = await setUp(stage, seeds[start] ?? 'empty')
    try {
      await inTime(fc.asyncModelRun(() => ({ model, real }), intents.map(commandOf)))
      await inTime(look(model, real, 0))
    } catch (error) {
      race.over = won = true
      hung = error instanceof Hung
      const done = real.history.map((words, index) => `  ${index + 1}. ${words}`).join('\n')
      const why = error instanceof Error ? error.message : String(error)
      throw new Error(`${why}\nafter\n${done}`, { cause: error })
    }
  }
  const property = fc.asyncProperty(fc.nat({ max: seeds.length - 1 }), sequencesOf(commands), run)
  const details = await fc.check(property, {
    numRuns: runs,
    seed,
    ...(path !== undefined && { path }),
  })
  if (!details.failed) return { failed: false, report: '' }
  const why = details.errorInstance
  const report = `${fc.defaultReportMessage(details)}\n\n${why instanceof Error ? why.message : String(why)}`
  return { failed: true, report }
}
