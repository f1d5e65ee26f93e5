import { z } from 'zod'
import { errorCodes } from '../../src/contract/error-codes.ts'
import type { ErrorCode } from '../../src/contract/error-codes.ts'
import { splitRule } from '../../src/contract/fields.ts'
import { inLanguage, isKnown } from './language.ts'
import type { Language } from './language.ts'

export interface ErrorBody {
  error_code: string
  error_msg: string
  /** Keys of old that some answers still carry (wire.md §3.3). */
  errCode?: string
  externalMessage?: string
  /** Of resource management, which sends its failures in a form of their own (wire.md §3.3). */
  workload_res_code?: number
  workload_res_str?: string
}

/** A refusal that a handler throws: the HTTP status and the body of the answer. */
export class ServiceError extends Error {
  readonly status: number
  readonly body: ErrorBody

  constructor(status: number, body: ErrorBody) {
    super(`${status} ${body.error_code}: ${body.error_msg}`)
    this.name = 'ServiceError'
    this.status = status
    this.body = body
  }
}

/**
 * The body of a refusal as it is sent. DWS.0005 alone still has the form of old, without error_code
 * (wire.md §3.3).
 */
export const bodyOf = ({ body }: ServiceError, language: Language): Partial<ErrorBody> => {
  const error_msg = inLanguage(body.error_code, body.error_msg, language)
  if (body.error_code === 'DWS.0005') return { errCode: 'DWS.0005', externalMessage: error_msg }
  const { workload_res_code, workload_res_str } = body
  if (workload_res_code !== undefined && workload_res_str !== undefined)
    return { workload_res_code, workload_res_str }
  return {
    ...body,
    ...(body.externalMessage !== undefined && { externalMessage: error_msg }),
    error_msg,
  }
}

/** A code of table 8.2 with its own status and text; `error_msg` says more than the text when given. */
export const refuse = (error_code: ErrorCode, error_msg?: string): ServiceError => {
  const [status, text] = errorCodes[error_code]
  return new ServiceError(status, { error_code, error_msg: error_msg ?? text })
}

/** 400 DWS.0001 that says what is wrong. */
export const incorrect = (why: string): ServiceError =>
  refuse('DWS.0001', `Incorrect parameter. ${why}`)

/** An id that is no UUID: 400 DWS.0001. A UUID that names nothing: 404 DWS.0047 (wire.md §3.5). */
export const clusterNotFound = (cluster_id: string): ServiceError =>
  z.guid().safeParse(cluster_id).success
    ? refuse('DWS.0047')
    : incorrect('cluster_id must be a UUID.')

/** 404 DWS.3027: it existed once. */
export const clusterDeleted = (): ServiceError => refuse('DWS.3027')

/** 403 DWS.7023 in the body with four keys that the service sends for it (wire.md §3.3). */
export const clusterBusy = (): ServiceError => {
  const [status, text] = errorCodes['DWS.7023']
  return new ServiceError(status, {
    externalMessage: text,
    errCode: 'DWS.7023',
    error_code: 'DWS.7023',
    error_msg: text,
  })
}

export const nameTaken = (): ServiceError => refuse('DWS.5050')

/** A failure of resource management that is no 200: `{ workload_res_code: 1, workload_res_str }`. */
export const workloadFailure = (status: number, workload_res_str: string): ServiceError =>
  new ServiceError(status, {
    error_code: 'DWS.9999',
    error_msg: workload_res_str,
    workload_res_code: 1,
    workload_res_str,
  })

/** DWS.5047 with a text that says which quota is short. */
export const quotaExceeded = (
  type: string,
  needed: number,
  left: number,
  unit = '',
): ServiceError =>
  refuse(
    'DWS.5047',
    `Invalid instance quantity. The quota of ${type} is insufficient: ${needed}${unit} needed, ${left}${unit} left.`,
  )

/** The parts of a zod issue that an answer is made of. */
interface Issue {
  readonly message: string
  readonly path: readonly PropertyKey[]
}

/**
 * 400 for the first issue of a request that its contract refuses: the code of the field's rule and
 * the text of that code, else DWS.0001 naming the field.
 */
export const badRequest = (issue: Issue): ServiceError => {
  const { error_code, text } = splitRule(issue.message)
  if (error_code && error_code !== 'DWS.0001' && isKnown(error_code)) {
    const [, error_msg] = errorCodes[error_code]
    return new ServiceError(400, { error_code, error_msg })
  }
  const field = issue.path.map(String).join('.')
  return incorrect(`${field ? `${field}: ` : ''}${text}`)
}
