import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildCatalogue, readEndpoints } from './catalogue.ts'
import { parseConfig } from './config.ts'

describe('settings', () => {
  test('an empty environment gives the defaults', () => {
    expect(parseConfig({ PATH: '/bin', PORT: '' })).toEqual({
      PORT: 8080,
      HOST: '127.0.0.1',
      SIMULATOR: true,
      SIMULATOR_PORT: 8090,
      SIMULATOR_DB: '.data/simulator.db',
      SIMULATOR_SPEED: 60,
      SIMULATOR_CONTROL: true,
      ENDPOINTS: undefined,
      CORS_ORIGINS: [],
      ALLOWED_HOSTS: [],
      SESSION_IDLE_MINUTES: 30,
      DRAIN_SECONDS: 0,
      LOG_LEVEL: 'info',
    })
  })

  test('lists are split at commas', () => {
    const config = parseConfig({
      CORS_ORIGINS: 'http://localhost:5173, https://a.example',
      ALLOWED_HOSTS: 'Console.example',
    })
    expect(config.CORS_ORIGINS).toEqual(['http://localhost:5173', 'https://a.example'])
    expect(config.ALLOWED_HOSTS).toEqual(['console.example'])
  })

  test.each([
    [{ PORT: 'http' }, 'The setting PORT is wrong: is not a number.'],
    [{ SIMULATOR: 'yes' }, 'The setting SIMULATOR is wrong: must be "on" or "off".'],
    [{ SIMULATOR_SPEED: '0' }, 'The setting SIMULATOR_SPEED is wrong: must be above 0.'],
    [{ CORS_ORIGINS: '*' }, /^The setting CORS_ORIGINS is wrong: must list exact origins/],
    [{ CORS_ORIGINS: 'http://a.example/' }, /^The setting CORS_ORIGINS is wrong/],
    [{ LOG_LEVEL: 'loud' }, /^The setting LOG_LEVEL is wrong/],
    [{ METRICS_PORT: '0' }, /^The setting METRICS_PORT is wrong/],
    [{ SESSION_STORE: 'http://a.example' }, /^The setting SESSION_STORE is wrong: must be the URL/],
    [
      { SESSION_STORE: 'redis://a.example', SESSION_SECRET: 'c2hvcnQ=' },
      'The setting SESSION_SECRET is wrong: must be 32 random bytes or more, as base64.',
    ],
    [
      { SESSION_STORE: 'redis://a.example' },
      'The setting SESSION_SECRET is wrong: must be there when SESSION_STORE is.',
    ],
    [{ DWS_ACCESS_KEY: 'ACCESSKEY01' }, /DWS_SECRET_KEY is wrong: and DWS_ACCESS_KEY belong/],
    [{ DWS_SECRET_KEY: 'secret' }, /DWS_SECRET_KEY is wrong: and DWS_ACCESS_KEY belong/],
  ])('%j is refused in words', (environment, message) => {
    expect(() => parseConfig(environment)).toThrow(message)
  })

  test.each([
    { HOST: '0.0.0.0' },
    { ALLOWED_HOSTS: 'a.example' },
    { CORS_ORIGINS: 'http://a.example' },
  ])('a key of its own and %j do not go together', (open) => {
    const key = { DWS_ACCESS_KEY: 'ACCESSKEY01', DWS_SECRET_KEY: 'secret' }
    expect(parseConfig(key)).toMatchObject(key)
    expect(() => parseConfig({ ...key, ...open })).toThrow(
      /^The setting DWS_ACCESS_KEY is wrong: is for a console of this machine alone/,
    )
  })
})

describe('the catalogue', () => {
  const folder = mkdtempSync(join(tmpdir(), 'endpoints-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = (content: unknown) => {
    const path = join(folder, 'endpoints.json')
    writeFileSync(path, JSON.stringify(content))
    return readEndpoints(path)
  }
  const own = {
    id: 'eu-de',
    name: 'Frankfurt',
    iam: 'https://iam.example',
    dws: 'https://dws.example',
  }

  test('has the public regions, each with its endpoints', () => {
    const catalogue = buildCatalogue(undefined, [])
    expect(catalogue.size).toBe(31)
    expect(catalogue.get('cn-north-4')?.origins).toEqual({
      iam: 'https://iam.cn-north-4.myhuaweicloud.com',
      dws: 'https://dws.cn-north-4.myhuaweicloud.com',
      vpc: 'https://vpc.cn-north-4.myhuaweicloud.com',
      smn: 'https://smn.cn-north-4.myhuaweicloud.com',
      eps: 'https://eps.myhuaweicloud.com',
    })
    expect([...catalogue.values()].some(({ simulator }) => simulator)).toBe(false)
  })

  test('has two regions of the simulator while it runs', () => {
    const catalogue = buildCatalogue('http://127.0.0.1:8090', [])
    const simulated = [...catalogue.values()].filter(({ simulator }) => simulator)
    expect(simulated.map(({ id }) => id)).toEqual(['sim-north-1', 'sim-east-1'])
    expect(new Set(simulated.flatMap(({ origins }) => Object.values(origins)))).toEqual(
      new Set(['http://127.0.0.1:8090']),
    )
  })

  test('ENDPOINTS adds regions and replaces those of the same id', () => {
    const regions = read([own, { ...own, id: 'cn-north-4', name: 'Ours' }])
    const catalogue = buildCatalogue(undefined, regions)
    expect(catalogue.size).toBe(32)
    expect(catalogue.get('eu-de')?.origins).toEqual({ iam: own.iam, dws: own.dws })
    expect(catalogue.get('cn-north-4')?.name).toBe('Ours')
  })

  test.each([
    [
      'a path',
      { ...own, dws: 'https://dws.example/v1' },
      'at 0.dws: "https://dws.example/v1" must be',
    ],
    ['a user', { ...own, dws: 'https://me@dws.example' }, 'at 0.dws'],
    ['another protocol', { ...own, iam: 'file:///etc/passwd' }, 'at 0.iam'],
    ['plain http to elsewhere', { ...own, iam: 'http://iam.example' }, 'use https'],
    ['an id with a slash', { ...own, id: 'a/b' }, 'at 0.id'],
    ['a key nobody knows', { ...own, obs: 'https://obs.example' }, 'obs'],
    ['a missing endpoint', { id: 'a', name: 'A', iam: own.iam }, 'at 0.dws'],
  ])('%s in ENDPOINTS is refused with its place', (_, region, message) => {
    expect(() => read([region])).toThrow(message)
  })

  test('plain http is fine on this machine, and for a simulator', () => {
    const local = { ...own, iam: 'http://127.0.0.1:8090', dws: 'http://localhost:8090' }
    const simulator = { ...own, iam: 'http://sim:8090', dws: 'http://sim:8090', simulator: true }
    expect(read([local, simulator])).toHaveLength(2)
  })
})
