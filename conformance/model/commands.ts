import fc from 'fast-check'
import { clusterCommands } from './cluster-commands.ts'
import type { Kind } from './command.ts'
import { kind, pick } from './command.ts'
import { connectionCommands } from './connection-commands.ts'
import { look } from './look.ts'
import { nodeCommands } from './node-commands.ts'
import { count } from './real.ts'
import type { Real } from './real.ts'
import { settingCommands } from './setting-commands.ts'
import { snapshotCommands } from './snapshot-commands.ts'
import { sourceCommands } from './source-commands.ts'
import { pass } from './progress.ts'
import type { Model } from './state.ts'
import { subscriptionCommands } from './subscription-commands.ts'

/** Minutes of one sequence until the first snapshot policy fires: after that, time stands still. */
const budget = 7 * 60

type Kinds = Readonly<Record<string, Kind>>

const always: Kinds = {
  ...clusterCommands,

  advance: kind(70, fc.constantFrom(1, 3, 5, 12, 20, 20), async (model, real, minutes) => {
    const seconds = model.now + minutes * 60 > budget * 60 ? 0 : minutes * 60
    if (seconds > 0) await real.advance(seconds)
    pass(model, seconds)
    count(real, 'advance', `${seconds / 60} minutes pass`, true)
  }),

  look: kind(15, pick, async (model, real, which) => {
    count(real, 'look', 'look', true)
    await look(model, real, which)
  }),
}

/** Half of the sequences dwell on one chapter, so that its operations meet each other. */
const chapters: readonly Kinds[] = [
  nodeCommands,
  snapshotCommands,
  settingCommands,
  connectionCommands,
  sourceCommands,
  subscriptionCommands,
]
const everything: Kinds = Object.assign({}, always, ...chapters) as Kinds
const oftener = (kinds: Kinds): Kinds =>
  Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { ...kind, weight: kind.weight * 5 }]),
  )
const themes: readonly Kinds[] = [
  ...chapters.map((chapter) => ({ ...always, ...oftener(chapter) })),
  ...chapters.map(() => everything),
]

/** A command before it is carried out: plain data, which shrinks by itself. */
export interface Intent {
  readonly kind: string
  readonly given: unknown
}

const intentOf = (kinds: Kinds) =>
  fc.oneof(
    ...Object.entries(kinds).map(([name, { weight, given }]) => ({
      weight,
      arbitrary: fc.record<Intent>({ kind: fc.constant(name), given }),
    })),
  )

/**
 * Sequences of so many intents, no fewer; only their shrunk forms are shorter, which a minimum of
 * fc.array would not allow.
 */
class Sequences extends fc.Arbitrary<Intent[]> {
  readonly #wholes: readonly fc.Arbitrary<Intent[]>[]
  readonly #parts: fc.Arbitrary<Intent[]>

  constructor(length: number) {
    super()
    this.#wholes = themes.map((kinds) =>
      fc.array(intentOf(kinds), { minLength: length, maxLength: length, size: 'max' }),
    )
    this.#parts = fc.array(intentOf(everything), { maxLength: length, size: 'max' })
  }

  /** Without the usual bias to the ends of ranges, which are the rare picks of clusters. */
  override generate(random: fc.Random): fc.Value<Intent[]> {
    const whole = this.#wholes[random.nextInt(0, this.#wholes.length - 1)] ?? this.#parts
    return new fc.Value(whole.generate(random, undefined).value_, undefined)
  }

  override canShrinkWithoutContext(value: unknown): value is Intent[] {
    return this.#parts.canShrinkWithoutContext(value)
  }

  override shrink(value: Intent[], context: unknown): fc.Stream<fc.Value<Intent[]>> {
    return this.#parts.shrink(value, context)
  }
}

export const sequencesOf = (length: number): fc.Arbitrary<Intent[]> => new Sequences(length)

/** Any operation may be asked for at any time: what is refused is predicted as well. */
export const commandOf = ({ kind, given }: Intent): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run: async (model, real) => {
    await everything[kind]?.run(model, real, given)
  },
  toString: () => `${kind}(${JSON.stringify(given)})`,
})
