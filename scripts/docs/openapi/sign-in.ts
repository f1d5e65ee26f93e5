import type { DocumentedOperation } from './documented-operation.ts'
import type { Schema } from './schemas.ts'

// The one operation of IAM that a caller cannot do without. It is no part of the contract: the console's
// server signs in, the browser never does.

const object = (
  properties: Record<string, Schema>,
  required = Object.keys(properties),
): Schema => ({
  type: 'object',
  properties,
  required,
})
const text: Schema = { type: 'string' }
const named = object({ name: text })
const project: Schema = {
  ...object({ name: text, id: text }, []),
  description: 'By `name`, which is the id of the region, or by `id`.',
}

const request = object({
  auth: object(
    {
      identity: object(
        {
          methods: {
            type: 'array',
            prefixItems: [{ const: 'password' }, { const: 'totp' }],
            minItems: 1,
            maxItems: 2,
          },
          password: object({
            user: object({ name: text, password: { ...text, format: 'password' }, domain: named }),
          }),
          totp: {
            ...object({ user: object({ id: text, passcode: { ...text, pattern: '^[0-9]{6}$' } }) }),
            description: 'For a user with a virtual MFA device; `totp` is the second method then.',
          },
        },
        ['methods', 'password'],
      ),
      scope: object({ project }),
    },
    ['identity'],
  ),
})

const who = object({ id: text, name: text, domain: object({ id: text, name: text }) })
const time: Schema = { ...text, format: 'date-time' }

const response = object({
  token: object({ expires_at: time, issued_at: time, user: who, project: who }, [
    'expires_at',
    'issued_at',
    'user',
  ]),
})

export const signInSchemas = { CreateTokenRequest: request, CreateTokenResponse: response }

const demo = {
  auth: {
    identity: {
      methods: ['password'],
      password: {
        user: { name: 'operator', password: 'Simulator#2026', domain: { name: 'demo' } },
      },
    },
    scope: { project: { name: 'sim-north-1' } },
  },
}

const json = (name: keyof typeof signInSchemas, examples?: Record<string, { value: unknown }>) => ({
  'application/json': {
    schema: { $ref: `#/components/schemas/${name}` },
    ...(examples && { examples }),
  },
})

export const signInPath = '/v3/auth/tokens'

/** `POST /v3/auth/tokens`, with the demo account of the simulator as its example. */
export const signIn = (servers: unknown[]): DocumentedOperation => ({
  operationId: 'createToken',
  tags: ['Signing in'],
  summary: 'Get a token',
  description:
    'The token is in the header `X-Subject-Token` of the answer, lasts 24 hours, and goes into `X-Auth-Token` of every other request. `token.project.id` is the `project_id` of their paths.',
  servers,
  security: [],
  parameters: [
    {
      name: 'nocatalog',
      in: 'query',
      description: '`true` leaves the list of endpoints out, which makes a token shorter.',
      schema: { type: 'boolean' },
    },
  ],
  requestBody: {
    required: true,
    content: json('CreateTokenRequest', { demo: { value: demo } }),
  },
  responses: {
    201: {
      description: 'Signed in.',
      headers: { 'X-Subject-Token': { description: 'The token.', schema: { type: 'string' } } },
      content: json('CreateTokenResponse'),
    },
    400: { $ref: '#/components/responses/SignInBadRequest' },
    401: { $ref: '#/components/responses/SignInUnauthorized' },
    404: { $ref: '#/components/responses/SignInNotFound' },
  },
})
