import { afterAll, beforeAll, expect, test } from 'vitest'
import { parsed, startTestServer } from '../test/test-server.ts'
import type { TestServer } from '../test/test-server.ts'
import { demo } from '../iam/tenants.ts'
import type { Tenant } from '../iam/tenants.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const clusters = ({ project_id, token }: Tenant & { token: string }) =>
  server.call('GET', `/v1.0/${project_id}/clusters`, { headers: { 'x-auth-token': token } })

const control = (method: string, path: string, body?: unknown) =>
  server.call(method, `/__sim/projects/${path}`, body === undefined ? {} : { body })

test('a project comes with a domain, a user and a key of its own, in the region asked for', async () => {
  const one = await server.tenant({ region: 'sim-east-1', seed: 'empty' })
  const other = await server.tenant({ seed: { clusters: 3, snapshots: 0, events: 0 } })
  expect([one.region, other.region]).toEqual(['sim-east-1', 'sim-north-1'])
  expect(new Set([one.domain, other.domain]).size).toBe(2)
  expect(parsed(await clusters(one))).toMatchObject({ count: 0 })
  expect(parsed(await clusters(other))).toMatchObject({ count: 3 })
})

test.each([
  { seed: 'everything' },
  { region: '../x' },
  { other: 1 },
  { seed: { clusters: -1 } },
  '{',
])('%j makes no project', async (body) => {
  const response = await server.call('POST', '/__sim/projects', { body })
  expect([response.status, parsed(response)]).toEqual([
    400,
    expect.objectContaining({ error_code: 'SIM.0400' }),
  ])
})

test('the clock of one project moves, and no other’s', async () => {
  const [one, other] = [await server.tenant(), await server.tenant()]
  const moved = await control('POST', `${one.project_id}/clock`, { advance: '20m' })
  expect(parsed(moved)).toEqual({ now: '2026-11-24T08:20:00.000Z', speed: 1 })
  await control('POST', `${one.project_id}/clock`, { speed: 60 })
  server.time.now += 1_000
  expect(parsed(await control('GET', `${one.project_id}/clock`))).toEqual({
    now: '2026-11-24T08:21:00.000Z',
    speed: 60,
  })
  expect(parsed(await control('GET', `${other.project_id}/clock`))).toEqual({
    now: '2026-11-24T08:00:01.000Z',
    speed: 1,
  })
  server.time.now -= 1_000
})

test.each([{ advance: '-1m' }, { advance: 20 }, { speed: -1 }, {}, { advance: '1m', speed: 1 }])(
  'the clock refuses %j',
  async (body) => {
    const { project_id } = await server.tenant()
    expect((await control('POST', `${project_id}/clock`, body)).status).toBe(400)
  },
)

test('expired tokens say so, those of others stay good', async () => {
  const [one, other] = [await server.tenant(), await server.tenant()]
  expect((await control('POST', `${one.project_id}/tokens/expire`)).status).toBe(204)
  const refused = await clusters(one)
  expect([refused.status, refused.text]).toEqual([
    401,
    expect.stringContaining('token expires, expires_at: 2026-11-24T08:00:00.000Z'),
  ])
  expect((await clusters(other)).status).toBe(200)
  expect((await clusters({ ...one, token: await server.tokenFor(one) })).status).toBe(200)
})

test('the log shows what reached a project, refusals too, and nothing secret', async () => {
  const [one, other] = [await server.tenant(), await server.tenant()]
  await clusters(one)
  await clusters({ ...one, token: 'MIIwrong' })
  const answer = await control('GET', `${one.project_id}/requests`)
  expect(parsed(answer)).toEqual({
    requests: [
      ['POST', '/v3/auth/tokens', 'createToken', 201],
      ['GET', '/v1.0/{project_id}/clusters', 'listClusters', 200],
      ['GET', '/v1.0/{project_id}/clusters', 'listClusters', 401],
    ].map(([method, path, operation, status]) => ({
      time: '2026-11-24T08:00:00.000Z',
      method,
      path,
      operation,
      status,
      ms: expect.any(Number) as number,
    })),
  })
  expect(answer.text).not.toContain(one.token.slice(0, 20))
  expect(answer.text).not.toContain(one.password)
  const others = await control('GET', `${other.project_id}/requests`)
  expect(parsed(others)).toMatchObject({ requests: [{ operation: 'createToken' }] })
})

test('operations that answered with a success are listed', async () => {
  const fresh = await startTestServer()
  const list = async () => parsed(await fresh.call('GET', '/__sim/requests/operations'))
  try {
    const { project_id, token } = await fresh.tenant()
    const headers = { 'x-auth-token': token }
    await fresh.call('GET', `/v1.0/${project_id}/clusters/none`, { headers })
    expect(await list()).toEqual({ operations: [] })
    await fresh.call('GET', `/v1.0/${project_id}/clusters`, { headers })
    expect(await list()).toEqual({ operations: ['listClusters'] })
  } finally {
    await fresh.close()
  }
})

test('what SMN was asked to send is listed, newest first', async () => {
  const [one, other] = [await server.tenant({ seed: 'demo' }), await server.tenant()]
  const headers = { 'x-auth-token': one.token, 'x-language': 'zh-cn' }
  const topic_urn = `urn:smn:sim-north-1:${one.project_id}:dws-reports`
  const created = await server.call('POST', `/v2/${one.project_id}/event-subs`, {
    headers,
    body: {
      name: 'creations',
      category: 'management',
      notification_target: topic_urn,
      notification_target_name: 'dws-reports',
      notification_target_type: 'SMN',
      time_zone: 'GMT',
    },
  })
  expect([created.status, parsed(created)]).toEqual([
    200,
    expect.objectContaining({ name: 'creations', language: 'zh-cn' }),
  ])
  await control('POST', `${one.project_id}/clock`, { advance: '8m' })
  const answer = parsed(await control('GET', `${one.project_id}/notifications`)) as {
    notifications: { at: string; subscription: string }[]
  }
  const found = answer.notifications.filter(({ subscription }) => subscription === 'creations')
  expect(found.at(-1)).toEqual({
    at: '2026-11-24T08:03:00.000Z',
    kind: 'event',
    subscription: 'creations',
    topic_urn,
    cause_id: expect.any(String) as string,
    text: '[DWS] 2026-11-24 08:03:00 GMT Cluster deleted: Cluster migration-rehearsal deleted.',
  })
  const times = answer.notifications.map(({ at }) => at)
  expect(times).toEqual(times.toSorted().toReversed())
  expect(parsed(await control('GET', `${other.project_id}/notifications`))).toEqual({
    notifications: [],
  })
})

test.each([
  ['Origin', { origin: 'http://localhost:8080' }],
  ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site' }],
  ['another Host', { host: 'evil.example' }],
])('a web page is refused: %s', async (_, headers) => {
  const response = await server.call('POST', '/__sim/projects', { headers, body: {} })
  expect(response.status).toBe(403)
})

test('what is not there is not there', async () => {
  expect((await server.call('GET', '/__sim/nothing')).status).toBe(404)
  expect((await server.call('GET', '/__sim/projects')).status).toBe(405)
  expect((await control('GET', 'none/clock')).status).toBe(404)
})

test('without a control interface its paths belong to nobody', async () => {
  const bare = await startTestServer({ control: false })
  try {
    const response = await bare.call('POST', '/__sim/projects', { body: {} })
    expect([response.status, parsed(response)]).toEqual([
      404,
      expect.objectContaining({ error_code: 'APIGW.0101' }),
    ])
  } finally {
    await bare.close()
  }
})

test('one more project of an account has rows of its own, and the same key', async () => {
  const tenant = await server.tenant()
  const path = `/__sim/projects/${tenant.project_id}/projects`
  const made = await server.call('POST', path, { body: { name: 'lab', seed: 'demo' } })
  const project = parsed(made) as { project_id: string; project_name: string }
  expect([made.status, project]).toEqual([
    201,
    {
      project_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      project_name: `${tenant.region}_lab`,
      region: tenant.region,
    },
  ])
  expect((await server.call('POST', path, { body: { name: 'lab' } })).status).toBe(409)
  const count = async (project_id: string, region: string) => {
    const token = await server.tokenFor({ ...tenant, region })
    const response = await server.call('GET', `/v1.0/${project_id}/clusters`, {
      headers: { 'x-auth-token': token },
    })
    return (parsed(response) as { clusters: unknown[] }).clusters.length
  }
  expect(await count(project.project_id, project.project_name)).toBeGreaterThan(0)
  expect(await count(tenant.project_id, tenant.region)).toBe(0)
})

test('a new database has the demo account, with a project in each region', async () => {
  const token = await server.tokenFor({ ...demo, region: 'sim-east-1' })
  const response = await server.call('GET', '/v3/auth/projects', {
    headers: { 'x-auth-token': token },
  })
  expect(parsed(response)).toMatchObject({
    projects: [{ name: 'sim-north-1' }, { name: 'sim-east-1' }],
  })
})
