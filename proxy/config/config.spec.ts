import { describe, expect, test } from 'vitest'
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
