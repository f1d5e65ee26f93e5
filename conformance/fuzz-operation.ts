import { operations } from '../src/contract/index.ts'
import type { OperationName, Operations } from '../src/contract/index.ts'
import type { AnyOperation, Input } from '../src/contract/operation.ts'
import { spell } from './caller.ts'
import { diceOf, seedOf } from './dice.ts'
import { drawn } from './generate.ts'
import { mutated, requestOf } from './mutate.ts'
import type { Invalid, Others } from './mutate.ts'
import { scenes } from './scenes.ts'
import { times } from './stage.ts'
import type { Free, Scene, Slot, Stage } from './stage.ts'
import { stateOf } from './state.ts'
import { impossible, whyNotAccepted, whyNotRefused } from './verdict.ts'
import type { Request, Wire } from './wire.ts'

interface Violation {
  /** The request, by what is wrong with it or its number. */
  readonly what: string
  readonly why: string
  readonly sent: string
  readonly answered: string
}

export interface Findings {
  readonly accepted: number
  readonly refused: number
  readonly violations: readonly Violation[]
}

export interface Part<Name extends OperationName> {
  readonly name: Name
  readonly seed: number
  readonly counts: { readonly valid: number; readonly invalid: number }
  readonly stage: Stage
  readonly wire: Wire
  readonly others: Others
}

const shown = ({ method, path, query, body }: Request) =>
  `${method} ${path} ${query.length > 0 ? JSON.stringify(query) : ''} ${body ?? ''}`.slice(0, 2_000)

const impossibleShare = 0.08

/** One operation under `counts` valid and invalid requests, in the scene that it needs. */
export const fuzzed = async <Name extends OperationName>(part: Part<Name>): Promise<Findings> => {
  const { name, seed, counts, stage, wire, others } = part
  const operation: AnyOperation = operations[name]
  const scene: Scene<Name> = scenes[name]
  const violations: Violation[] = []
  const findings = { accepted: 0, refused: 0, violations }
  const blame = (what: string, why: unknown, sent = '', answered = '') => {
    violations.push({ what, why: why instanceof Error ? why.message : String(why), sent, answered })
  }
  const free = (purpose: string, count: number) =>
    drawn(operation, seedOf(seed, name, purpose), count).map(
      (parts) =>
        Object.fromEntries(
          Object.entries(parts).filter(([, value]) => value !== undefined),
        ) as object as Free<Name>,
    )

  const valid = async ({ project, request, before, after }: Slot<Name>, index: number) => {
    const input = request(frees[index] as Free<Name>)
    await before?.(input)
    const sent = requestOf(spell(operation, project.tenant.project_id, input))
    const reply = await wire.send(project.tenant, sent)
    const why = whyNotAccepted(operation, reply)
    if (why) return blame(`valid ${index}`, why, shown(sent), `${reply.status} ${reply.text}`)
    findings.accepted += 1
    await after?.(input)
  }

  const broken = (
    { project }: Slot<Name>,
    input: Input<Operations[Name]>,
    index: number,
  ): Invalid => {
    const dice = diceOf(seedOf(seed, name, 'broken', index))
    const spelled = (some: object) => spell(operation, project.tenant.project_id, some)
    if (scene.impossible && dice.chance(impossibleShare))
      return {
        what: 'impossible',
        request: requestOf(spelled(dice.pick(scene.impossible)(input))),
        expected: impossible(name),
      }
    const params = { ...input, project_id: project.tenant.project_id } as object
    return mutated(
      {
        operation,
        sent: spelled(input),
        params: params as Readonly<Record<string, string>>,
        others,
      },
      dice,
    )
  }

  const frees = free('valid', counts.valid)

  /** Nothing that is refused may leave a trace: the lists of the project are the same afterwards. */
  const invalid = async (spare: Slot<Name>) => {
    const inputs = free('invalid', counts.invalid).map(spare.request)
    const [first] = inputs
    if (!first) return
    await spare.before?.(first)
    const before = await stateOf(spare.project, first)
    await times(counts.invalid, async (index) => {
      const { what, request, expected } = broken(spare, inputs[index] ?? first, index)
      const reply = await wire.send(spare.project.tenant, request)
      const why = whyNotRefused(expected, reply)
      if (why)
        blame(`invalid ${index}, ${what}`, why, shown(request), `${reply.status} ${reply.text}`)
      else findings.refused += 1
    })
    const after = await stateOf(spare.project, first)
    for (const [list, value] of Object.entries(before))
      if (after[list] !== value)
        blame('invalid requests', `they changed ${list}`, value, after[list])
  }

  try {
    // The last one is not used up: what must be refused is sent there.
    const slots = await scene.set(stage, counts.valid + 1)
    const spare = slots[counts.valid]
    if (!spare) throw new Error('The scene has too few slots.')
    await times(
      counts.valid,
      (index) =>
        valid(slots[index] ?? spare, index).catch((error: unknown) =>
          blame(`valid ${index}`, error),
        ),
      scene.serial ? 1 : 8,
    )
    await invalid(spare)
  } catch (error) {
    blame('the scene', error)
  }
  return findings
}
