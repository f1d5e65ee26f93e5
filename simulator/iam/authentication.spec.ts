import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js'
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js'
import { describe, expect, test } from 'vitest'
import { parsed, passwordAuth, useTestServer } from '../test/test-server.ts'
import type { Tenant } from './tenants.ts'

const used = useTestServer()

const clusters = () => `/v1.0/${used.tenant.project_id}/clusters`
const withToken = (token: string, path = clusters()) =>
  used.server.call('GET', path, { headers: { 'x-auth-token': token } })

interface Request {
  method?: string
  path?: string
  query?: Record<string, string>
  body?: unknown
  headers?: Record<string, string>
  secret_key?: string
  access_key?: string
  /** Without X-Project-Id. */
  nameless?: boolean
}

/** Signs as the official SDK does, at the time of the used.server. */
const signedHeaders = (request: Request): Record<string, string> => {
  const { method = 'GET', path = clusters(), query = {}, body, headers = {} } = request
  const credentials = new BasicCredentials()
    .withAk(request.access_key ?? used.tenant.access_key)
    .withSk(request.secret_key ?? used.tenant.secret_key)
  return AKSKSigner.sign(
    {
      endpoint: `${used.server.origin}${path}`,
      method,
      queryParams: query,
      data: body,
      headers: {
        'content-type': 'application/json',
        ...(!request.nameless && { 'X-Project-Id': used.tenant.project_id }),
        'X-Sdk-Date': new Date(used.server.time.now).toISOString().replace(/[-:]|\.\d+/g, ''),
        ...headers,
      },
    },
    credentials,
  )
}

const reason = (response: { text: string }) =>
  (JSON.parse(response.text) as { error_msg: string }).error_msg

describe('tokens', () => {
  test('a right password gives a long opaque token that opens the project', async () => {
    const response = await used.server.call('POST', '/v3/auth/tokens', {
      body: passwordAuth(used.tenant),
    })
    expect(response.status).toBe(201)
    const token = String(response.headers['x-subject-token'])
    expect(token.length).toBeGreaterThan(3_000)
    expect(parsed(response)).toMatchObject({
      token: {
        methods: ['password'],
        issued_at: '2026-11-24T08:00:00.000000Z',
        expires_at: '2026-11-25T08:00:00.000000Z',
        user: { name: used.tenant.user, domain: { name: used.tenant.domain } },
        project: { id: used.tenant.project_id, name: used.tenant.region },
        catalog: ['dws', 'vpc', 'iam', 'eps', 'smn'].map((type) => ({ type })),
      },
    })
    expect((await withToken(token)).status).toBe(200)
  })

  test('nocatalog leaves the catalog out, and no scope means the domain', async () => {
    const { auth } = passwordAuth(used.tenant)
    const response = await used.server.call('POST', '/v3/auth/tokens?nocatalog=true', {
      body: { auth: { identity: auth.identity } },
    })
    expect(parsed(response)).toMatchObject({
      token: { catalog: [], domain: { name: used.tenant.domain } },
    })
  })

  test.each([
    ['password', { password: 'Wrong#2026' }],
    ['user', { user: 'nobody' }],
    ['domain', { domain: 'nowhere' }],
  ])('a wrong %s is one and the same 401', async (_, wrong) => {
    const response = await used.server.call('POST', '/v3/auth/tokens', {
      body: passwordAuth({ ...used.tenant, ...wrong }),
    })
    expect(response.status).toBe(401)
    expect(response.headers['x-subject-token']).toBeUndefined()
    expect(parsed(response)).toEqual({
      error: { code: 401, message: 'The username or password is wrong.', title: 'Unauthorized' },
    })
  })

  test('a user with a virtual MFA device needs its passcode and the id of the user', async () => {
    const made = await used.server.call('POST', `/__sim/projects/${used.tenant.project_id}/users`, {
      body: { policy: 'full', mfa: true },
    })
    const user = parsed(made) as Tenant & { user_id: string }
    const { auth } = passwordAuth(user)
    const ask = async (given?: { id: string; passcode: string }) => {
      const identity = given
        ? { ...auth.identity, methods: ['password', 'totp'], totp: { user: given } }
        : auth.identity
      const body = { auth: { ...auth, identity } }
      const response = await used.server.call('POST', '/v3/auth/tokens', { body })
      const { error } = parsed(response) as { error?: { message: string } }
      return [response.status, error?.message]
    }
    const { now } = used.server.time
    const passcode = async () => {
      const path = `/__sim/projects/${user.project_id}/users/${user.user_id}/passcode`
      return (parsed(await used.server.call('GET', path)) as { passcode: string }).passcode
    }
    const given = { id: user.user_id, passcode: await passcode() }
    expect(await ask()).toEqual([401, 'Virtual MFA authentication is required.'])
    const wrong = [401, 'The virtual MFA passcode is wrong.']
    expect(await ask({ ...given, id: 'another' })).toEqual(wrong)
    expect(await ask(given)).toEqual([201, undefined])
    used.server.time.now = now + 90_000
    expect(await ask(given)).toEqual(wrong)
    expect(await ask({ ...given, passcode: await passcode() })).toEqual([201, undefined])
    used.server.time.now = now
  })

  test('the project of another domain cannot be had', async () => {
    const other = await used.server.tenant()
    const { auth } = passwordAuth(used.tenant)
    const response = await used.server.call('POST', '/v3/auth/tokens', {
      body: { auth: { ...auth, scope: { project: { id: other.project_id } } } },
    })
    expect(response.status).toBe(404)
  })

  test.each(['', '{', '[]', '{"auth":{}}', '{"auth":{"identity":{"methods":["totp"]}}}'])(
    'the body %j is refused in IAM’s words',
    async (body) => {
      const response = await used.server.call('POST', '/v3/auth/tokens', { body })
      expect(response.status).toBe(400)
      expect(parsed(response)).toMatchObject({ error: { code: 400, title: 'Bad Request' } })
    },
  )

  test('it lasts 24 hours outside, however fast time passes inside', async () => {
    await used.server.call('POST', `/__sim/projects/${used.tenant.project_id}/clock`, {
      body: { advance: '3d' },
    })
    expect((await withToken(used.tenant.token)).status).toBe(200)
    const start = used.server.time.now
    used.server.time.now = start + 24 * 3_600_000
    const late = await withToken(used.tenant.token)
    used.server.time.now = start
    expect(late.status).toBe(401)
    expect(parsed(late)).toMatchObject({
      error_code: 'APIGW.0301',
      error_msg:
        'Incorrect IAM authentication information: token expires, expires_at: 2026-11-25T08:00:00.000Z',
    })
  })

  test('none, a made-up one and one of another project are told apart', async () => {
    const none = await used.server.call('GET', clusters())
    expect(none.status).toBe(401)
    expect(reason(none)).toMatch('x-auth-token not found')
    expect(reason(await withToken('MIIabc'))).toMatch('decrypt token fail')
    const other = await used.server.tenant()
    const foreign = await withToken(other.token)
    expect(foreign.status).toBe(403)
    expect(parsed(foreign)).toMatchObject({ error_code: 'APIGW.0302' })
  })

  test('both lists of projects show the caller’s own', async () => {
    await used.server.tenant()
    const own = {
      projects: [{ id: used.tenant.project_id, name: used.tenant.region, enabled: true }],
    }
    expect(parsed(await withToken(used.tenant.token, '/v3/auth/projects'))).toMatchObject(own)
    expect(
      parsed(await withToken(used.tenant.token, `/v3/projects?name=${used.tenant.region}`)),
    ).toMatchObject(own)
    expect(parsed(await withToken(used.tenant.token, '/v3/projects?name=x'))).toMatchObject({
      projects: [],
    })
  })
})

describe('signatures', () => {
  test('what the official SDK signs is accepted: query, body, headers', async () => {
    const get = await used.server.call(
      'GET',
      `${clusters()}?enterprise_project_id=all+eps*%28~%29&a=`,
      {
        headers: signedHeaders({ query: { enterprise_project_id: 'all eps*(~)', a: '' } }),
      },
    )
    expect([get.status, get.text]).toEqual([200, expect.stringContaining('"clusters"')])
    const body = { cluster: 'ä' }
    const post = await used.server.call('POST', clusters(), {
      headers: signedHeaders({ method: 'POST', body }),
      body,
    })
    expect([post.status, parsed(post)]).toEqual([
      400,
      expect.objectContaining({ error_code: expect.stringMatching(/^DWS/) as string }),
    ])
    const list = await used.server.call('GET', '/v3/projects', {
      headers: signedHeaders({ path: '/v3/projects' }),
    })
    expect(parsed(list)).toMatchObject({ projects: [{ id: used.tenant.project_id }] })
  })

  test('an unsigned payload is accepted when the signature says so', async () => {
    const headers = signedHeaders({
      method: 'POST',
      headers: { 'X-Sdk-Content-Sha256': 'UNSIGNED-PAYLOAD' },
    })
    const response = await used.server.call('POST', clusters(), { headers, body: { any: 'thing' } })
    expect(response.status).toBe(400)
  })

  const tamper: Record<
    string,
    (headers: Record<string, string>) => Promise<{ status: number; text: string }>
  > = {
    method: (headers) => used.server.call('POST', clusters(), { headers }),
    path: (headers) => used.server.call('GET', `${clusters()}/x`, { headers }),
    query: (headers) => used.server.call('GET', `${clusters()}?limit=1`, { headers }),
    body: (headers) => used.server.call('GET', clusters(), { headers, body: '{}' }),
    host: (headers) =>
      used.server.call('GET', clusters(), { headers: { ...headers, host: 'other' } }),
    date: (headers) =>
      used.server.call('GET', clusters(), {
        headers: { ...headers, 'X-Sdk-Date': '20261124T080100Z' },
      }),
    'X-Project-Id': (headers) =>
      used.server.call('GET', clusters(), { headers: { ...headers, 'X-Project-Id': 'x' } }),
    'content-type': (headers) =>
      used.server.call('GET', clusters(), {
        headers: { ...headers, 'content-type': 'text/plain' },
      }),
    'unsigned X-Security-Token': (headers) =>
      used.server.call('GET', clusters(), { headers: { ...headers, 'X-Security-Token': 'x' } }),
    signature: (headers) =>
      used.server.call('GET', clusters(), {
        headers: {
          ...headers,
          Authorization: (headers['Authorization'] ?? '').replace(/.$/, (last) =>
            last === '0' ? '1' : '0',
          ),
        },
      }),
    'form of the header': (headers) =>
      used.server.call('GET', clusters(), {
        headers: { ...headers, Authorization: 'SDK-HMAC-SHA256 x' },
      }),
  }

  test.each(Object.keys(tamper))('a changed %s is refused', async (part) => {
    const response = await tamper[part]?.(signedHeaders({}))
    expect(response?.status).toBe(401)
    expect(reason(response ?? { text: '{}' })).toMatch('verify aksk signature fail')
  })

  test('a header that names whom a request is for must be signed', async () => {
    const headers = signedHeaders({ nameless: true })
    expect((await used.server.call('GET', clusters(), { headers })).status).toBe(200)
    const added = { ...headers, 'X-Project-Id': used.tenant.project_id }
    expect((await used.server.call('GET', clusters(), { headers: added })).status).toBe(401)
  })

  test.each([-15 * 60_000 - 1_000, 15 * 60_000 + 1_000])(
    'a clock that is %i ms off is refused',
    async (off) => {
      const headers = signedHeaders({})
      used.server.time.now += off
      const response = await used.server.call('GET', clusters(), { headers })
      used.server.time.now -= off
      expect(reason(response)).toMatch('signature expired')
    },
  )

  test('an unknown key is named', async () => {
    const response = await used.server.call('GET', clusters(), {
      headers: signedHeaders({ access_key: 'NOBODY' }),
    })
    expect(reason(response)).toMatch('Get secretKey failed,ak:NOBODY,err:ak not exist')
  })

  test('five bad signatures lock the key for five minutes, and no other', async () => {
    const attempt = (secret_key?: string) =>
      used.server.call('GET', clusters(), {
        headers: signedHeaders({ ...(secret_key && { secret_key }) }),
      })
    for (let round = 0; round < 5; round++)
      expect(reason(await attempt('wrong'))).toMatch('verify aksk signature fail')
    expect(reason(await attempt())).toMatch('AK access failed to reach the limit,forbidden')
    expect((await withToken(used.tenant.token)).status).toBe(200)
    const start = used.server.time.now
    used.server.time.now += 5 * 60_000
    expect((await attempt()).status).toBe(200)
    used.server.time.now = start
  })

  test('the project of the path must be the caller’s, and the one the request names', async () => {
    const other = await used.server.tenant()
    const path = `/v1.0/${other.project_id}/clusters`
    const foreign = await used.server.call('GET', path, {
      headers: signedHeaders({ path, headers: { 'X-Project-Id': other.project_id } }),
    })
    expect(foreign.status).toBe(403)
    const mixed = await used.server.call('GET', clusters(), {
      headers: signedHeaders({ headers: { 'X-Project-Id': other.project_id } }),
    })
    expect(mixed.status).toBe(403)
  })

  test('a bad request for a temporary key is told with a code of IAM', async () => {
    const response = await used.server.call('POST', '/v3.0/OS-CREDENTIAL/securitytokens', {
      headers: { 'x-auth-token': used.tenant.token },
      body: { auth: { identity: { methods: ['token'], token: { duration_seconds: 1 } } } },
    })
    expect([response.status, parsed(response)]).toEqual([
      400,
      { error_code: 'IAM.0011', error_msg: 'Request body is invalid.' },
    ])
  })

  test('a temporary key needs its token, and ends', async () => {
    const made = await used.server.call('POST', '/v3.0/OS-CREDENTIAL/securitytokens', {
      headers: { 'x-auth-token': used.tenant.token },
      body: { auth: { identity: { methods: ['token'], token: { duration_seconds: 900 } } } },
    })
    expect(made.status).toBe(201)
    const { credential } = parsed(made) as {
      credential: { access: string; secret: string; securitytoken: string; expires_at: string }
    }
    expect(credential.expires_at).toBe('2026-11-24T08:15:00.000000Z')
    const attempt = (token?: string) =>
      used.server.call('GET', clusters(), {
        headers: signedHeaders({
          access_key: credential.access,
          secret_key: credential.secret,
          headers: { ...(token && { 'X-Security-Token': token }) },
        }),
      })
    expect((await attempt(credential.securitytoken)).status).toBe(200)
    expect(reason(await attempt())).toMatch('decrypt token fail')
    expect(reason(await attempt('other'))).toMatch('decrypt token fail')
    const start = used.server.time.now
    used.server.time.now += 900_000
    expect(reason(await attempt(credential.securitytoken))).toMatch('token expires')
    used.server.time.now = start
  })
})
