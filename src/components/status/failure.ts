import { fixFor } from '../../contract/error-fixes.ts'

/** What the parts need to know of a failed request; `ApiError` has this shape. */
export interface FailureDetails {
  error_code: string
  error_msg: string
  status: number
  operation: string
  action?: string | undefined
  request_id?: string | undefined
  outcome?: 'not_sent' | 'unknown' | 'done' | undefined
}

/** Reads the details off any error; an exception of the console itself keeps its message. */
export const failureOf = (error: Error): FailureDetails =>
  'details' in error
    ? (error.details as FailureDetails)
    : { error_code: 'CONSOLE', error_msg: error.message, status: 0, operation: '' }

/** 403 from a policy or gateway; DWS.7023 is a 403 too, but says that the cluster is busy. */
export const isForbidden = ({ status, error_code }: FailureDetails) =>
  status === 403 && error_code !== 'DWS.7023'

export const fixOf = ({ error_code }: FailureDetails): string | undefined => fixFor(error_code)

/** What the service said against a field, for the codes that speak of it alone; undefined for other failures. */
export const refusalOf = (
  error: Error | null,
  error_codes: readonly string[],
): string | undefined => {
  const { error_code = '', error_msg } = error ? failureOf(error) : {}
  return error_codes.includes(error_code) ? `${error_msg} (${error_code})` : undefined
}

/** Everything worth pasting into a support request, without secrets. */
export const failureReport = (details: FailureDetails): string =>
  [
    `${details.error_code} ${details.error_msg}`,
    `operation: ${details.operation}`,
    `status: ${details.status}`,
    `request id: ${details.request_id ?? ''}`,
    `time: ${new Date().toISOString()}`,
  ].join('\n')

/** The smallest custom policy of IAM that grants an action. */
export const minimalPolicy = (action: string): string =>
  JSON.stringify({ Version: '1.1', Statement: [{ Effect: 'Allow', Action: [action] }] }, null, 2)
