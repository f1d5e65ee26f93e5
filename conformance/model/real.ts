import { operations } from '../../src/contract/index.ts'
import type { OperationName, Operations } from '../../src/contract/index.ts'
import type { Input, Output } from '../../src/contract/operation.ts'
import { caller, spell } from '../caller.ts'
import type { Answered, Call, Way } from '../caller.ts'

/** The service did not do what the model says. */
export class Divergence extends Error {}

/** How often each kind of operation was carried out. */
export type Tally = Map<string, { accepted: number; refused: number }>

interface Place {
  readonly vpc_id: string
  readonly subnet_id: string
  readonly security_group_id: string
}

/** The service of one sequence, and what the sequence has learned of it. */
export interface Real {
  readonly way: Way
  /** Reads; throws on any answer but a success. */
  readonly read: Call
  /** Moves the clock of the project by seconds. */
  readonly advance: (seconds: number) => Promise<void>
  readonly place: Place
  readonly topic: { readonly topic_urn: string; readonly name: string }
  /** What was done so far, in words. */
  readonly history: string[]
  readonly tally: Tally
}

export const count = ({ history, tally }: Real, kind: string, words: string, accepted: boolean) => {
  const counted = tally.get(kind) ?? { accepted: 0, refused: 0 }
  counted[accepted ? 'accepted' : 'refused'] += 1
  tally.set(kind, counted)
  history.push(words)
}

interface ErrorBody {
  readonly error_code?: string
  readonly errCode?: string
  readonly workload_res_code?: number
}

/** `accepted`, or status and code such as `403 DWS.7023`; refusals may come as a 200. */
const verdictOn = ({ status, body }: Answered, success: number): string => {
  const { error_code, errCode, workload_res_code } = (body ?? {}) as ErrorBody
  const code = error_code ?? errCode ?? (workload_res_code === 1 ? 'workload' : undefined)
  if (code !== undefined) return `${status} ${code}`
  return status === success ? 'accepted' : String(status)
}

/**
 * Asks for a change. Throws a Divergence unless the service refuses it as `refusal` says, or accepts
 * it when there is none; then `effect` brings the model up to date.
 */
export const attempt = async <Name extends OperationName>(
  real: Real,
  name: Name,
  words: string,
  input: Input<Operations[Name]>,
  refusal: string | undefined,
  effect: (answer: Output<Operations[Name]>) => void,
): Promise<void> => {
  const operation = operations[name]
  const answer = await real.way.send(spell(operation, real.way.project_id, input))
  const verdict = verdictOn(answer, operation.status)
  count(real, name, `${words}: ${verdict}`, verdict === 'accepted')
  if (verdict !== (refusal ?? 'accepted'))
    throw new Divergence(
      `${name} should be ${refusal ?? 'accepted'}, is ${verdict}: ${JSON.stringify(answer.body)}`,
    )
  if (verdict === 'accepted')
    effect(operation.response.parse(answer.body) as Output<Operations[Name]>)
}

/** A reader of a way. */
export const reader = (way: Way): Call => caller(way)
