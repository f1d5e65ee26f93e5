import { expect, test } from 'vitest'
import { openRateLimits } from './rate-limit.ts'
import { parsed, useTestServer } from '../test/test-server.ts'

const used = useTestServer()

const limit = (body: unknown) =>
  used.server.call('PUT', `/__sim/projects/${used.tenant.project_id}/rate-limit`, {
    body: JSON.stringify(body),
  })

const get = (path = 'clusters', of = used.tenant) =>
  used.server.call('GET', `/v1.0/${of.project_id}/${path}`, {
    headers: { 'x-auth-token': of.token },
  })

test('past the limit a request is told when to come back', async () => {
  expect((await limit({ requests: 2, seconds: 60 })).status).toBe(204)
  expect([(await get()).status, (await get()).status]).toEqual([200, 200])
  used.server.time.now += 1_500
  const refused = await get()
  expect([refused.status, refused.headers['retry-after'], parsed(refused)]).toEqual([
    429,
    '59',
    {
      error_code: 'APIGW.0308',
      error_msg:
        'The throttling threshold has been reached: policy user over ratelimit,limit:2,time:1 minute',
      request_id: refused.headers['x-request-id'],
    },
  ])
  used.server.time.now += 58_499
  expect((await get()).status).toBe(429)
  used.server.time.now += 1
  expect((await get()).status).toBe(200)
})

test('another operation and another project have limits of their own', async () => {
  await limit({ requests: 1, seconds: 1 })
  await get()
  expect([(await get()).status, (await get('quotas')).status]).toEqual([429, 200])
  expect((await get('clusters', await used.server.tenant())).status).toBe(200)
})

test('a refused request is in the log and was not carried out', async () => {
  await limit({ requests: 1, seconds: 1 })
  await get()
  await get()
  const log = await used.server.call('GET', `/__sim/projects/${used.tenant.project_id}/requests`)
  const { requests } = parsed(log) as { requests: { operation: string; status: number }[] }
  expect(requests.slice(-2).map(({ operation, status }) => [operation, status])).toEqual([
    ['listClusters', 200],
    ['listClusters', 429],
  ])
})

test('sign-in is not limited', async () => {
  await limit({ requests: 1, seconds: 3_600 })
  const tokens = [await used.server.tokenFor(used.tenant), await used.server.tokenFor(used.tenant)]
  expect(tokens).not.toContain('undefined')
})

test('200 a second are let through unless told otherwise, and with null all', () => {
  const rates = openRateLimits()
  const take = (count: number) =>
    Array.from({ length: count }, () => rates.take('p', 'listClusters', 0)).filter(Boolean).length
  expect(take(201)).toBe(1)
  rates.set('p', null)
  expect(take(1_000)).toBe(0)
})

test.each([{}, { requests: 0, seconds: 1 }, { requests: 1 }, { requests: 1, seconds: 0.5 }, 5])(
  '%j is no limit',
  async (body) => {
    expect((await limit(body)).status).toBe(400)
  },
)
