import { errorCodes } from '../src/contract/error-codes.ts'
import { hiddenFailure, readFailure } from '../src/contract/errors.ts'
import type { OperationName } from '../src/contract/index.ts'
import type { AnyOperation } from '../src/contract/operation.ts'
import type { Expected } from './mutate.ts'
import type { Reply } from './wire.ts'

/**
 * Where the service refuses in a way of its own, and the simulator with it (wire.md §3.3). Nothing else
 * may refuse with another status than the one of its code.
 */
const peculiar: { readonly [Name in OperationName]?: Peculiar } = {
  shrinkCluster: {
    statuses: [200],
    why: 'a scale-in that is not possible is answered with 200 and error_code',
  },
  addWorkloadQueue: {
    statuses: [200],
    why: 'what the database refuses is answered with 200 and workload_res_code',
  },
  deleteWorkloadQueue: {
    statuses: [200, 500],
    why: 'as above, and a pool that is missing with 500 and workload_res_code',
  },
}

interface Peculiar {
  readonly statuses: readonly number[]
  readonly why: string
}

/** A request whose form is right and which cannot be carried out all the same. */
export const impossible = (name: OperationName): Expected => ({
  statuses: peculiar[name]?.statuses ?? [400, 403, 404, 409],
  peculiar: peculiar[name] !== undefined,
})

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: text === '' ? undefined : JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** What is wrong with the answer to a request that had to be carried out; undefined if nothing is. */
export const whyNotAccepted = (operation: AnyOperation, reply: Reply): string | undefined => {
  if (reply.status !== operation.status) return `the status is not ${operation.status}`
  const body = parsed(reply.text)
  if (!body) return 'the answer is no JSON'
  const failure = hiddenFailure(body.value)
  if (failure) return `it hides a failure: ${failure.error_code}`
  const result = operation.response.safeParse(body.value)
  if (result.success) return undefined
  const [issue] = result.error.issues
  return `the answer is not the contract's: ${issue?.path.join('.')}: ${issue?.message}`
}

const isKnown = (code: string): code is keyof typeof errorCodes => Object.hasOwn(errorCodes, code)

/** What is wrong with the answer to a request that had to be refused; undefined if nothing is. */
export const whyNotRefused = (expected: Expected, reply: Reply): string | undefined => {
  const { statuses, codes } = expected
  if (!statuses.includes(reply.status)) return `the status is not ${statuses.join(' or ')}`
  if (expected.allow !== undefined && reply.allow !== expected.allow)
    return `it allows ${reply.allow}, not ${expected.allow}`
  const body = parsed(reply.text)
  const failure = body && readFailure(body.value)
  if (!failure) return 'the answer has no form of an error'
  const { error_code } = failure
  if (expected.peculiar) {
    const known = isKnown(error_code) || error_code.startsWith('workload_res_code')
    return known ? undefined : `nobody knows the code ${error_code}`
  }
  if (!isKnown(error_code)) return `nobody knows the code ${error_code}`
  if (codes && !codes.includes(error_code))
    return `the code ${error_code} is of no rule that is broken: ${[...new Set(codes)].join(', ')}`
  const [status] = errorCodes[error_code]
  if (expected.allow === undefined && status !== reply.status)
    return `${error_code} comes with ${status}`
  return undefined
}
