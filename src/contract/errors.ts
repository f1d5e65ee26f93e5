import { z } from 'zod'
import { LooseInt, LooseText } from './fields.ts'

/** What went wrong, out of any of the shapes that a service, its gateway or IAM sends. */
export interface ServiceFailure {
  error_code: string
  error_msg: string
  /** The IAM action that a policy refused, when the message names one. */
  action?: string
}

const text = z.string().min(1)
const shapes = [
  // DWS today, APIGW, IAM, and the four-key body of DWS.7023.
  z.looseObject({ error_code: text, error_msg: z.string().default('') }),
  // DWS of old: no error_code at all.
  z
    .looseObject({ errCode: text, externalMessage: z.string().default('') })
    .transform((body) => ({ error_code: body.errCode, error_msg: body.externalMessage })),
  // A policy's refusal, and IAM.
  z
    .looseObject({
      error: z.looseObject({ code: z.union([text, z.number().transform(String)]), message: text }),
    })
    .transform(({ error }) => ({ error_code: error.code, error_msg: error.message })),
  // Workload management: a failure inside a 200 or 500.
  z.looseObject({ workload_res_code: LooseInt, workload_res_str: LooseText }).transform((body) => ({
    error_code: `workload_res_code ${body.workload_res_code}`,
    error_msg: body.workload_res_str ?? '',
  })),
] as const

/** Some regions send the whole error as base64 of JSON (wire.md §3.3). */
const decode = (body: unknown): unknown => {
  if (typeof body !== 'string') return body
  for (const candidate of [() => body, () => atob(body)])
    try {
      return JSON.parse(candidate())
    } catch {
      continue
    }
  return body
}

/** Reads any error body; undefined for HTML, plain text and everything else that says nothing usable. */
export const readFailure = (body: unknown): ServiceFailure | undefined => {
  const decoded = decode(body)
  for (const shape of shapes) {
    const result = shape.safeParse(decoded)
    if (!result.success) continue
    const { error_code, error_msg } = result.data
    const action = /doesn't allow (\S+) to be performed/.exec(error_msg)?.[1]
    return { error_code, error_msg, ...(action ? { action } : {}) }
  }
  return undefined
}

/** A 200 that carries a failure all the same: scale-in and workload management (wire.md §3.3). */
export const hiddenFailure = (body: unknown): ServiceFailure | undefined => {
  if (typeof body !== 'object' || body === null) return undefined
  if ('error_code' in body && body.error_code && body.error_code !== 'DWS.0000')
    return readFailure(body)
  // A number, or the same as text (wire.md §5.36).
  if ('workload_res_code' in body && Number(body.workload_res_code) !== 0) return readFailure(body)
  return undefined
}

/**
 * Whether a 401 means that the session is over. DWS answers 401 with a code of its own for a cluster
 * that is gone, which says nothing about the session (wire.md §3.5).
 */
export const endsSession = (status: number, failure: ServiceFailure | undefined): boolean =>
  status === 401 && !failure?.error_code.startsWith('DWS.')
