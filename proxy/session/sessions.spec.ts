import { describe, expect, test } from 'vitest'
import { Sessions } from './sessions.ts'
import { header } from '../test/recording-region.ts'
import { rig } from '../test/server-fixture.ts'

const minute = 60_000
const limits = { idle: 30 * minute, absolute: 120 * minute, cap: 3 }

const store = () => {
  const time = { now: 0 }
  const sessions = new Sessions(limits, () => time.now)
  const open = (user = 'operator') =>
    sessions.create({
      user,
      domain: 'demo',
      scopes: [],
      credentials: { kind: 'password', domain: 'demo', user, password: 'Right#Password1' },
      tokens: new Map(),
    }).id
  return { time, sessions, open }
}

describe('the store', () => {
  test('ids are 256 random bits and are not kept', () => {
    const { sessions, open } = store()
    const id = open()
    expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(open()).not.toBe(id)
    expect(JSON.stringify(sessions.use(id))).not.toContain(id)
  })

  test('a session without requests ends at the idle limit, one in use goes on', () => {
    const { time, sessions, open } = store()
    const id = open()
    time.now += limits.idle - 1
    expect(sessions.use(id)).toBeDefined()
    time.now += limits.idle - 1
    expect(sessions.use(id)).toBeDefined()
    time.now += limits.idle
    expect(sessions.use(id)).toBeUndefined()
  })

  test('a busy session ends at the absolute limit', () => {
    const { time, sessions, open } = store()
    const id = open()
    while (time.now < limits.absolute - minute) {
      time.now += minute
      expect(sessions.use(id)).toBeDefined()
    }
    time.now += minute
    expect(sessions.use(id)).toBeUndefined()
  })

  test('holds no more than its cap: the session used longest ago makes room', () => {
    const { sessions, open } = store()
    const [first, second, third] = [open(), open(), open()]
    sessions.use(first)
    const fourth = open()
    expect(sessions.size).toBe(3)
    expect(sessions.use(second)).toBeUndefined()
    for (const id of [first, third, fourth]) expect(sessions.use(id)).toBeDefined()
  })

  test('a sweep forgets what has expired, and the password with it', () => {
    const { time, sessions, open } = store()
    open()
    time.now += limits.idle
    sessions.sweep()
    expect(sessions.size).toBe(0)
  })

  test('looking for ids that do not exist stores nothing', () => {
    const { sessions } = store()
    for (let index = 0; index < 5_000; index += 1) sessions.use(`guess-${index}`)
    expect(sessions.size).toBe(0)
  })
})

describe('over HTTP', () => {
  test('signing in gives the cookie, the scopes and no secret', async () => {
    const { signIn, send } = await rig()
    const reply = await signIn()
    expect(reply.status).toBe(201)
    expect(reply.headers['set-cookie']).toMatch(
      /^__Host-sid=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(reply.json).toEqual({
      user: 'operator',
      domain: 'demo',
      scopes: [{ region: 'test-1', project_id: 'project1', project_name: 'test-1' }],
      expires_at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    })
    expect((await send('/session')).json).toEqual(reply.json)
  })

  test('a planted id opens nothing after the sign-in, nor does the id from before', async () => {
    const { signIn, jar, another } = await rig()
    jar.cookie = 'A'.repeat(43)
    await signIn()
    const first = jar.cookie
    await signIn()
    expect(new Set(['A'.repeat(43), first, jar.cookie]).size).toBe(3)
    for (const cookie of ['A'.repeat(43), first]) {
      const attacker = another()
      attacker.jar.cookie = cookie
      expect((await attacker.send('/session')).status).toBe(401)
    }
  })

  test('signing out ends the session for every holder of the cookie', async () => {
    const { signIn, send, jar, another } = await rig()
    await signIn()
    const copy = another()
    copy.jar.cookie = jar.cookie
    const reply = await send('/session', { method: 'DELETE' })
    expect(reply.status).toBe(204)
    expect(reply.headers['clear-site-data']).toBe('"cache", "storage"')
    expect((await copy.send('/session')).status).toBe(401)
  })

  test.each([
    ['idle', 30],
    ['absolute', 12 * 60],
  ])('the %s limit answers 401 and nothing reaches the region', async (kind, minutes) => {
    const { signIn, send, time, region } = await rig()
    await signIn()
    const path = '/api/test-1/v1.0/project1/clusters'
    if (kind === 'absolute')
      for (let gone = 0; gone < minutes - 20; gone += 20) {
        time.now += 20 * minute
        expect((await send('/session')).status).toBe(200)
      }
    time.now += (kind === 'absolute' ? 20 : minutes) * minute
    const reply = await send(path)
    expect(reply.status).toBe(401)
    expect(reply.json).toMatchObject({ error_code: 'BFF.0401', reason: 'no_session' })
    expect(region.service).toHaveLength(0)
  })

  test('a key of this server’s own signs in for whoever asks, and never leaves it', async () => {
    const environment = { access_key: 'ACCESSKEY02', secret_key: 'secret-key-of-this-machine' }
    const body = JSON.stringify({ region: 'test-1', environment: true })
    const own = await rig({ environment })
    const reply = await own.send('/session', { method: 'POST', body })
    expect(reply.status).toBe(201)
    expect(reply.json).toMatchObject({ user: 'ACCESSKEY02' })
    expect(header(own.region.iam[0]!, 'authorization')).toContain('Access=ACCESSKEY02')
    expect((await own.send('/catalogue')).json).toMatchObject({ environment: true })
    const seen = [reply.text, ...own.log, JSON.stringify([own.region.iam, own.region.service])]
    expect(seen.join()).not.toContain(environment.secret_key)

    const bare = await rig()
    expect((await bare.send('/session', { method: 'POST', body })).status).toBe(400)
    expect(bare.region.iam).toHaveLength(0)
  })

  test('a wrong password is IAM’s 401 in this server’s shape; guessing is slowed per account', async () => {
    const { signIn, region } = await rig()
    const wrong = await signIn({ password: 'wrong' })
    expect(wrong.status).toBe(401)
    expect(wrong.json).toMatchObject({
      error_code: 'BFF.0401',
      error_msg: 'The username or password is wrong.',
      reason: 'credentials',
    })
    for (let guess = 1; guess < 10; guess += 1) await signIn({ password: 'wrong' })
    const asked = region.iam.length
    const limited = await signIn()
    expect(limited.status).toBe(429)
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0)
    expect(region.iam).toHaveLength(asked)
    expect((await signIn({ user: 'someone-else' })).status).toBe(201)
  })

  test('successful sign-ins of one account are not limited', async () => {
    const { signIn } = await rig()
    for (let index = 0; index < 25; index += 1) expect((await signIn()).status).toBe(201)
  })

  test.each([
    ['an unknown region', { region: 'nowhere-1' }],
    ['a field too many', { token: 'x' }],
    ['an empty password', { password: '' }],
  ])('%s is refused before IAM is asked', async (_, fields) => {
    const { signIn, region } = await rig()
    expect((await signIn(fields)).status).toBe(400)
    expect(region.iam).toHaveLength(0)
  })
})
