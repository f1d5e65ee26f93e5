import core from '@huaweicloud/huaweicloud-sdk-core'
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sign } from './signer.ts'

/** As in 20261124T064752Z. */
const compact = (time: number) =>
  `${new Date(time).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`

const seed = 20_261_124
const segment = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const requests = fc.sample(
  fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    host: fc.constantFrom('dws.cn-north-4.myhuaweicloud.com', '127.0.0.1:8090'),
    path: fc
      .array(fc.stringMatching(/^[A-Za-z0-9_.~-]{1,20}$/), { minLength: 1, maxLength: 6 })
      .map((segments) => `/${segments.join('/')}`),
    query: fc.uniqueArray(fc.tuple(segment, segment), { maxLength: 4, selector: ([key]) => key }),
    body: fc.option(fc.dictionary(segment, fc.oneof(segment, fc.integer()), { minKeys: 1 }), {
      nil: undefined,
    }),
    project_id: fc.option(fc.stringMatching(/^[0-9a-f]{32}$/), { nil: undefined }),
    security_token: fc.option(fc.stringMatching(/^[A-Za-z0-9+/=]{20,200}$/), { nil: undefined }),
    access_key: fc.stringMatching(/^[A-Z0-9]{20}$/),
    secret_key: fc.stringMatching(/^[A-Za-z0-9]{40}$/),
    time: fc.integer({ min: 1_600_000_000, max: 2_000_000_000 }).map((seconds) => seconds * 1000),
  }),
  { seed, numRuns: 50 },
)

describe('SDK-HMAC-SHA256', () => {
  test.each(requests.map((request, index) => ({ index, request })))(
    `request $index of seed ${seed} is signed as the official SDK signs it`,
    ({ request }) => {
      const { method, host, path, query, project_id, security_token, time } = request
      const body = request.body && JSON.stringify(request.body)
      const headers = {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(project_id !== undefined && { 'x-project-id': project_id }),
      }
      const { access_key, secret_key } = request
      const ours = sign(
        { method, host, path, query, headers, body },
        { access_key, secret_key, security_token },
        new Date(time),
      )
      const theirs = AKSKSigner.sign(
        {
          method,
          endpoint: `https://${host}${path}`,
          queryParams: Object.fromEntries(query),
          headers: {
            ...headers,
            ...(security_token !== undefined && { 'X-Security-Token': security_token }),
            'X-Sdk-Date': compact(time),
          },
          data: request.body,
        },
        new core.BasicCredentials().withAk(access_key).withSk(secret_key),
      ) as Record<string, string>
      expect(ours['authorization']).toBe(theirs['Authorization'])
      expect(ours['x-security-token']).toBe(security_token)
    },
  )
})
