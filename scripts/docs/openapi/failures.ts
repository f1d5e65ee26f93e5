import { errorCodes } from '../../../src/contract/error-codes.ts'
import type { ErrorCode } from '../../../src/contract/error-codes.ts'
import type { Schema } from './schemas.ts'

// What the service, its gateway and IAM answer instead of a success. One status has several shapes: a
// caller must read them all.

const object = (properties: Record<string, Schema>, description: string): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties),
  additionalProperties: {},
})

const text: Schema = { type: 'string' }
const integer: Schema = { type: 'integer' }
const dwsCode: Schema = { type: 'string', pattern: '^DWS\\.\\d{4,5}$' }

export const failureSchemas: Record<string, Schema> = {
  DwsFailure: object({ error_code: dwsCode, error_msg: text }, 'A refusal of the service.'),
  DwsStateFailure: object(
    { externalMessage: text, errCode: dwsCode, error_code: dwsCode, error_msg: text },
    'A refusal because of what the cluster is doing: the same code and text under old and new names.',
  ),
  DwsOldFailure: object(
    { errCode: dwsCode, externalMessage: text },
    'An inner failure, under the old names alone.',
  ),
  WorkloadFailure: object(
    { workload_res_code: integer, workload_res_str: text },
    'A failure of resource management. It comes with a status of 200, too: only 0 is a success.',
  ),
  PolicyFailure: object(
    {
      error: object({ code: text, message: text }, 'The message names the action that is missing.'),
    },
    'A refusal of the policies of the IAM user.',
  ),
  GatewayFailure: object(
    {
      error_msg: text,
      error_code: { type: 'string', pattern: '^APIGW\\.\\d{4}$' },
      request_id: text,
    },
    'A refusal of the gateway: the service has not seen the request.',
  ),
  IamFailure: object(
    {
      error: object({ code: integer, message: text, title: text }, 'The code is the HTTP status.'),
    },
    'A refusal of IAM.',
  ),
}

const retryAfter = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
}

const response = (
  description: string,
  shapes: [name: string, example: unknown][],
  headers?: Record<string, unknown>,
) => {
  const forms = shapes.map(([name]) => ({ $ref: `#/components/schemas/${name}` }))
  const [first, ...more] = forms
  return {
    description,
    ...(headers && { headers }),
    content: {
      'application/json': {
        schema: more.length > 0 ? { anyOf: forms } : first,
        examples: Object.fromEntries(shapes.map(([name, value]) => [name, { value }])),
      },
    },
  }
}

const request_id = '3f9a2c7e51d84b06a1c0e9d87f6b5a42'
const dws = (error_code: ErrorCode): [string, unknown] => [
  'DwsFailure',
  { error_code, error_msg: errorCodes[error_code][1] },
]
const gateway = (error_code: ErrorCode, detail = ''): [string, unknown] => [
  'GatewayFailure',
  { error_msg: `${errorCodes[error_code][1]}${detail}`, error_code, request_id },
]
const iam = (code: number, message: string, title: string): [string, unknown] => [
  'IamFailure',
  { error: { code, message, title } },
]

const [, externalMessage] = errorCodes['DWS.7023']

export const failureResponses = {
  BadRequest: response('A parameter breaks a rule. The code says which rule.', [
    dws('DWS.5056'),
    gateway('APIGW.0201'),
  ]),
  Unauthorized: response(
    'The token or the signature is missing, wrong or over. With a code of DWS: the cluster is gone, and the session is good.',
    [gateway('APIGW.0301', ': decrypt token fail'), dws('DWS.0047')],
  ),
  Forbidden: response(
    'The user may not do this, the token is for another project, or the cluster is in no state for it.',
    [
      [
        'DwsStateFailure',
        {
          externalMessage,
          errCode: 'DWS.7023',
          error_code: 'DWS.7023',
          error_msg: externalMessage,
        },
      ],
      dws('DWS.0015'),
      [
        'PolicyFailure',
        {
          error: {
            code: '403',
            message: "Policy doesn't allow dws:openAPICluster:create to be performed.",
          },
        },
      ],
      gateway('APIGW.0302'),
    ],
  ),
  NotFound: response('Nothing has this id, or there is no such API in the region.', [
    dws('DWS.0047'),
    gateway('APIGW.0101'),
  ]),
  MethodNotAllowed: response('The path exists for other methods.', [gateway('APIGW.0101')], {
    Allow: { description: 'The methods of the path.', schema: text },
  }),
  Conflict: response('The name is taken, or something else is under way.', [dws('DWS.5050')]),
  TooLarge: response('The body has more than 12 MB.', [gateway('APIGW.0201')]),
  TooManyRequests: response(
    'Too many requests in a short time.',
    [gateway('APIGW.0308', ': policy user over ratelimit,limit:10,time:1 minute')],
    retryAfter,
  ),
  ServerError: response('The service failed, and may have done what it was asked to.', [
    ['DwsOldFailure', { errCode: 'DWS.0005', externalMessage: errorCodes['DWS.0005'][1] }],
    dws('DWS.9999'),
    ['WorkloadFailure', { workload_res_code: 1, workload_res_str: 'The pool does not exist.' }],
    gateway('APIGW.0201'),
  ]),
  SignInBadRequest: response('The body is not what IAM reads.', [
    iam(400, 'Request body is invalid.', 'Bad Request'),
  ]),
  SignInUnauthorized: response('The user, the domain or the password is wrong.', [
    iam(401, 'The username or password is wrong.', 'Unauthorized'),
  ]),
  SignInNotFound: response('The domain has no such project.', [
    iam(404, 'Could not find project: sim-north-1.', 'Not Found'),
  ]),
}

const statuses = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  413: 'TooLarge',
  429: 'TooManyRequests',
  500: 'ServerError',
} satisfies Record<number, keyof typeof failureResponses>

/** What an operation can fail with, by status; a body can be too large, and can ask for what conflicts. */
export const failuresOf = ({ body }: { body: boolean }) =>
  Object.fromEntries(
    Object.entries(statuses)
      .filter(([status]) => body || (status !== '409' && status !== '413'))
      .map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
  )
