import { describe, expect, test } from 'vitest'
import type { Region } from '../config/catalogue.ts'
import { Iam } from './iam.ts'
import { header, json } from '../test/recording-region.ts'
import { rig } from '../test/server-fixture.ts'
import { Sessions } from './sessions.ts'
import { Upstream } from '../upstream/upstream.ts'

const clusters = '/api/test-1/v1.0/project1/clusters'
const tokens = (region: Awaited<ReturnType<typeof rig>>['region']) =>
  region.iam.filter(({ method }) => method === 'POST')
const opened = async (iam: Iam, region: Region) => {
  const sessions = new Sessions({ idle: 60_000, absolute: 60_000, cap: 1 }, Date.now)
  const credentials = { domain: 'demo', user: 'operator', password: 'Right#Password1' }
  const { session } = sessions.create(
    await iam.signIn(region, { region: region.id, ...credentials }),
  )
  return session
}
const expired = { error_code: 'APIGW.0307', error_msg: 'The token must be updated.' }

describe('tokens', () => {
  test('sign-in is scoped to the domain, or to the project that is named', async () => {
    const { signIn, region } = await rig()
    await signIn()
    await signIn({ project: 'test-1' })
    const scopes = tokens(region).map(({ url, body }) => {
      expect(url).toBe('/v3/auth/tokens?nocatalog=true')
      return (JSON.parse(body) as { auth: { scope: unknown } }).auth.scope
    })
    expect(scopes).toEqual([{ domain: { name: 'demo' } }, { project: { name: 'test-1' } }])
  })

  describe('the projects of a session', () => {
    const projects = ['test-1_lab', 'test-1', 'test-2', 'test-3', 'other'].map((name) => ({
      id: `id-of-${name}`,
      name,
    }))
    const scope = (region: string, project_name: string) => ({
      region,
      project_id: `id-of-${project_name}`,
      project_name,
    })

    const twoClouds = async () => {
      const first = await rig()
      const here = first.region.region
      first.region.state.projects = projects
      const regions = [here, { ...here, id: 'test-2' }, { ...here, id: 'test-3', cloud: 'another' }]
      return rig({ catalogue: new Map(regions.map((region) => [region.id, region])) })
    }

    test.each(['a password', 'a key'])(
      '%s reaches all of the region, then those of its cloud',
      async (kind) => {
        const { signIn, signInByKey } = await twoClouds()
        const { json: session } = await (kind === 'a key' ? signInByKey() : signIn())
        expect(session['scopes']).toEqual([
          scope('test-1', 'test-1'),
          scope('test-1', 'test-1_lab'),
          scope('test-2', 'test-2'),
        ])
      },
    )

    test('a project that is named is the only one, whatever its name', async () => {
      const { signIn } = await twoClouds()
      const { json: session } = await signIn({ project: 'other' })
      expect(session['scopes']).toEqual([scope('test-1', 'other')])
    })

    test('each is asked for itself, and none through another region', async () => {
      const { signIn, send, region } = await twoClouds()
      await signIn()
      await send('/api/test-1/v1.0/id-of-test-1_lab/clusters')
      await send('/api/test-2/v1.0/id-of-test-2/clusters')
      expect((await send('/api/test-2/v1.0/id-of-test-1_lab/clusters')).status).toBe(403)
      expect(region.service).toHaveLength(0)
    })
  })

  test('a passcode is used once: a temporary key signs for the rest of the session', async () => {
    const { send, region, signIn } = await rig()
    const totp = { user_id: 'u1', passcode: '123456' }
    const missing = await signIn()
    region.state.passcode = totp.passcode
    expect([missing.status, (await signIn()).json['reason']]).toEqual([201, 'mfa'])
    const wrong = await signIn({ totp: { ...totp, passcode: '654321' } })
    expect(wrong.json).toMatchObject({ error_code: 'BFF.0401', reason: 'mfa' })
    expect((await signIn({ totp })).status).toBe(201)
    const asked = region.iam.filter(({ url }) => url.endsWith('/securitytokens'))
    expect(asked.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { auth: { identity: { methods: ['token'], token: { duration_seconds: 86_400 } } } },
    ])
    const before = region.issued()
    await send(clusters)
    const request = region.service[0]!
    expect(header(request, 'authorization')).toContain('Access=TEMPORARYKEY1')
    expect(header(request, 'x-security-token')).toBe('temporary-token')
    expect(region.issued()).toBe(before)
  })

  test('a token is fetched when first needed, kept, and replaced before it expires', async () => {
    const { signIn, send, region, time } = await rig()
    region.state.tokenSeconds = 3600
    await signIn()
    expect(tokens(region)).toHaveLength(1)
    await send(clusters)
    await send(clusters)
    expect(tokens(region)).toHaveLength(2)
    time.now += 25 * 60_000
    await send(clusters)
    expect(tokens(region)).toHaveLength(2)
    region.state.tokenSeconds = 2 * 3600
    time.now += 29 * 60_000
    await send('/session')
    time.now += 2 * 60_000
    await send(clusters)
    expect(tokens(region)).toHaveLength(3)
    expect(header(region.service.at(-1)!, 'x-auth-token')).toMatch(/^secret-token-3-/)
  })

  test('forty requests at once ask IAM once, also when the token was refused', async () => {
    const { signIn, send, region } = await rig()
    await signIn()
    const burst = () => Promise.all(Array.from({ length: 40 }, () => send(clusters)))
    expect((await burst()).every(({ status }) => status === 200)).toBe(true)
    expect(tokens(region)).toHaveLength(2)

    const revoked = `secret-token-${region.issued()}-`
    region.state.respond = (request, response) =>
      header(request, 'x-auth-token')?.startsWith(revoked)
        ? json(response, 401, expired)
        : json(response, 200, {})
    expect((await burst()).every(({ status }) => status === 200)).toBe(true)
    expect(tokens(region)).toHaveLength(3)
  })

  test('callers of the same moment share one token', async () => {
    const { region } = await rig()
    const upstream = new Upstream()
    const iam = new Iam(upstream, new Map([[region.region.id, region.region]]), Date.now)
    const session = await opened(iam, region.region)
    const ask = () => iam.token(session, region.region, 'project1')
    const [first, second] = await Promise.all([ask(), ask()])
    expect(first).toBe(second)
    expect(tokens(region)).toHaveLength(2)
    const again = () => iam.token(session, region.region, 'project1', first)
    const [third, fourth] = await Promise.all([again(), again()])
    expect(third).toBe(fourth)
    expect(third).not.toBe(first)
    expect(tokens(region)).toHaveLength(3)
    await upstream.close()
  })

  test('a token refused twice ends the session, and it loops no further', async () => {
    const { signIn, send, region } = await rig()
    await signIn()
    region.state.respond = (_, response) => json(response, 401, expired)
    const reply = await send(clusters)
    expect(reply.status).toBe(401)
    expect(reply.json).toMatchObject({ error_code: 'BFF.0401', reason: 'token_expired' })
    expect(region.service).toHaveLength(2)
    expect((await send('/session')).status).toBe(401)
  })

  test('a password that was changed ends the session at the next token', async () => {
    const { signIn, send, region } = await rig()
    await signIn()
    region.state.password = 'Another#Password2'
    const reply = await send(clusters)
    expect(reply.json).toMatchObject({ error_code: 'BFF.0401', reason: 'token_expired' })
    expect((await send('/session')).status).toBe(401)
    expect(region.service).toHaveLength(0)
  })

  test('a write whose token was refused was not carried out, and is sent once more', async () => {
    const { signIn, send, region } = await rig()
    await signIn()
    region.state.respond = (_, response, index) =>
      index === 0 ? json(response, 401, expired) : json(response, 200, {})
    const body = '{"restart":{}}'
    expect((await send(`${clusters}/c1/restart`, { method: 'POST', body })).status).toBe(200)
    expect(region.service.map((request) => request.body)).toEqual([body, body])
  })

  test('a 401 of the service itself passes untouched', async () => {
    const { signIn, send, region } = await rig()
    await signIn()
    const answer = { error_code: 'DWS.0047', error_msg: 'The cluster does not exist.' }
    region.state.respond = (_, response) => json(response, 401, answer)
    const reply = await send(`${clusters}/c1`)
    expect(reply.status).toBe(401)
    expect(reply.json).toEqual(answer)
    expect(region.service).toHaveLength(1)
    expect((await send('/session')).status).toBe(200)
  })

  test('an access key signs everything and needs no token', async () => {
    const { signInByKey, send, region } = await rig()
    const session = await signInByKey()
    expect(session.status).toBe(201)
    expect(session.json).toMatchObject({ user: 'ACCESSKEY01', scopes: [{ region: 'test-1' }] })
    expect(region.iam.map(({ url }) => url)).toEqual(['/v3/projects'])
    await send(clusters)
    const request = region.service[0]!
    expect(header(request, 'authorization')).toMatch(
      /^SDK-HMAC-SHA256 Access=ACCESSKEY01, SignedHeaders=host;x-project-id;x-sdk-date, Signature=[0-9a-f]{64}$/,
    )
    expect(header(request, 'x-project-id')).toBe('project1')
    expect(header(request, 'x-auth-token')).toBeUndefined()
  })
})
