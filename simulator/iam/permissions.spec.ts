import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js'
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/contract/index.ts'
import { policies } from './permissions.ts'
import type { Policy } from './permissions.ts'
import { parsed, startTestServer } from '../test/test-server.ts'
import type { TestServer } from '../test/test-server.ts'
import type { Tenant } from './tenants.ts'

type User = Tenant & { policy: Policy }

let server: TestServer
let tenant: Tenant & { token: string }
const users = {} as Record<Policy, User & { token: string }>
beforeAll(async () => {
  server = await startTestServer()
  tenant = await server.tenant()
  for (const policy of policies) {
    const user = await newUser(policy)
    users[policy] = { ...user, token: await server.tokenFor(user) }
  }
})
afterAll(() => server.close())

const newUser = async (policy: unknown): Promise<User> => {
  const path = `/__sim/projects/${tenant.project_id}/users`
  const made = await server.call('POST', path, { body: { policy } })
  expect(made.status).toBe(201)
  return parsed(made) as User
}

const call = (policy: Policy, method: string, path: string, body?: unknown) =>
  server.call(method, path.replace('P', tenant.project_id), {
    headers: { 'x-auth-token': users[policy].token },
    ...(body !== undefined && { body }),
  })

const refusal = (action: string) => ({
  error: { code: '403', message: `Policy doesn't allow ${action} to be performed.` },
})

test('a user belongs to the domain of the project and has a name and key of its own', () => {
  expect(users.none).toMatchObject({
    domain: tenant.domain,
    project_id: tenant.project_id,
    region: tenant.region,
    policy: 'none',
  })
  const everyone = [tenant, ...Object.values(users)]
  expect(new Set(everyone.map(({ user }) => user)).size).toBe(4)
  expect(new Set(everyone.map(({ access_key }) => access_key)).size).toBe(4)
})

test.each([
  ['full', 200, 400],
  ['read-only', 200, 403],
  ['none', 403, 403],
] as const)('%s: reading is %i, writing nonsense %i', async (policy, read, write) => {
  const listed = await call(policy, 'GET', '/v1.0/P/clusters')
  const created = await call(policy, 'POST', '/v1.0/P/clusters', {})
  expect([listed.status, created.status]).toEqual([read, write])
  if (read === 403) expect(parsed(listed)).toEqual(refusal('dws:openAPICluster:list'))
  if (write === 403) expect(parsed(created)).toEqual(refusal('dws:openAPICluster:create'))
})

test('none may not look at the neighbours of DWS either', async () => {
  const { path, action } = operations.listVpcs
  const refused = await call('none', 'GET', path.replace('{project_id}', 'P'))
  expect([refused.status, parsed(refused)]).toEqual([403, refusal(action)])
  expect((await call('none', 'GET', '/v1.0/enterprise-projects')).status).toBe(403)
  expect((await call('read-only', 'GET', '/v1.0/enterprise-projects')).status).toBe(200)
})

test('IAM answers everybody', async () => {
  const response = await call('none', 'GET', '/v3/auth/projects')
  expect(parsed(response)).toMatchObject({ projects: [{ id: tenant.project_id }] })
})

const signed = (key: { ak: string; sk: string; token?: string }, method: string) => {
  const path = `/v1.0/${tenant.project_id}/clusters`
  const headers: Record<string, string> = AKSKSigner.sign(
    {
      endpoint: `${server.origin}${path}`,
      method,
      queryParams: {},
      data: method === 'GET' ? undefined : {},
      headers: {
        'content-type': 'application/json',
        'X-Project-Id': tenant.project_id,
        'X-Sdk-Date': new Date(server.time.now).toISOString().replace(/[-:]|\.\d+/g, ''),
        ...(key.token && { 'X-Security-Token': key.token }),
      },
    },
    new BasicCredentials().withAk(key.ak).withSk(key.sk),
  )
  return server.call(method, path, { headers, ...(method !== 'GET' && { body: {} }) })
}

test('a permanent and a temporary key are good for what their user may do', async () => {
  const { access_key, secret_key } = users['read-only']
  const permanent = { ak: access_key, sk: secret_key }
  const made = await call('read-only', 'POST', '/v3.0/OS-CREDENTIAL/securitytokens', {
    auth: { identity: { methods: ['token'] } },
  })
  const { credential } = parsed(made) as {
    credential: { access: string; secret: string; securitytoken: string }
  }
  const temporary = {
    ak: credential.access,
    sk: credential.secret,
    token: credential.securitytoken,
  }
  for (const key of [permanent, temporary]) {
    expect((await signed(key, 'GET')).status).toBe(200)
    const refused = await signed(key, 'POST')
    expect([refused.status, parsed(refused)]).toEqual([403, refusal('dws:openAPICluster:create')])
  }
})

test.each([{}, { policy: 'admin' }, { policy: 'none', name: 'x' }])(
  '%j makes no user',
  async (body) => {
    const path = `/__sim/projects/${tenant.project_id}/users`
    expect((await server.call('POST', path, { body })).status).toBe(400)
  },
)

test('a restart forgets neither users nor what they may do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
  const db = join(folder, 'state.db')
  const first = await startTestServer({ db })
  const { project_id } = await first.tenant()
  const path = `/__sim/projects/${project_id}/users`
  const user = parsed(await first.call('POST', path, { body: { policy: 'none' } })) as User
  await first.close()
  const second = await startTestServer({ db })
  const response = await second.call('GET', `/v1.0/${project_id}/clusters`, {
    headers: { 'x-auth-token': await second.tokenFor(user) },
  })
  expect([response.status, parsed(response)]).toEqual([403, refusal('dws:openAPICluster:list')])
  await second.close()
  rmSync(folder, { recursive: true })
})
