import { z } from 'zod'
import { AccessKey } from '../session/sign-in.ts'

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  )

const port = (fallback: number) =>
  z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(0)
    .max(65535)
    .default(fallback)

const toggle = z
  .enum(['on', 'off'], 'must be "on" or "off"')
  .default('on')
  .transform((word) => word === 'on')

const Environment = z
  .object({
    PORT: port(8080),
    HOST: z.string().min(1).default('127.0.0.1'),
    SIMULATOR: toggle,
    SIMULATOR_PORT: port(8090),
    SIMULATOR_DB: z.string().min(1).default('.data/simulator.db'),
    SIMULATOR_SPEED: z.coerce.number('is not a number').positive('must be above 0').default(60),
    SIMULATOR_CONTROL: toggle,
    ENDPOINTS: z.string().min(1).optional(),
    CORS_ORIGINS: list.refine(
      (origins) =>
        origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      'must list exact origins such as http://localhost:5173, separated by commas',
    ),
    ALLOWED_HOSTS: list.transform((hosts) => hosts.map((host) => host.toLowerCase())),
    SESSION_IDLE_MINUTES: z.coerce
      .number('is not a number')
      .positive('must be above 0')
      .default(30),
    SESSION_STORE: z
      .string()
      .refine(
        (url) => URL.canParse(url) && /^rediss?:$/.test(new URL(url).protocol),
        'must be the URL of a Redis or Valkey, such as redis://127.0.0.1:6379',
      )
      .optional(),
    SESSION_SECRET: z
      .string()
      .transform((text) => Buffer.from(text, 'base64'))
      .refine(({ length }) => length >= 32, 'must be 32 random bytes or more, as base64')
      .optional(),
    AUDIT_LOG: z.string().min(1).optional(),
    METRICS_PORT: z.coerce
      .number('is not a number')
      .int('is not a whole number')
      .min(1)
      .max(65535)
      .optional(),
    DRAIN_SECONDS: z.coerce.number('is not a number').min(0).max(60).default(0),
    DWS_ACCESS_KEY: AccessKey.shape.access_key.optional(),
    DWS_SECRET_KEY: AccessKey.shape.secret_key.optional(),
    DWS_SECURITY_TOKEN: AccessKey.shape.security_token,
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info'),
  })
  .refine(({ SESSION_STORE, SESSION_SECRET }) => !SESSION_STORE || SESSION_SECRET, {
    path: ['SESSION_SECRET'],
    message: 'must be there when SESSION_STORE is',
  })
  .refine(({ DWS_ACCESS_KEY, DWS_SECRET_KEY }) => !DWS_ACCESS_KEY === !DWS_SECRET_KEY, {
    path: ['DWS_SECRET_KEY'],
    message: 'and DWS_ACCESS_KEY belong together',
  })
  // Whoever reaches the console signs in with this key: nobody but this machine may.
  .refine(
    ({ DWS_ACCESS_KEY, HOST, ALLOWED_HOSTS, CORS_ORIGINS }) =>
      !DWS_ACCESS_KEY ||
      (loopback.has(HOST) && ALLOWED_HOSTS.length === 0 && CORS_ORIGINS.length === 0),
    {
      path: ['DWS_ACCESS_KEY'],
      message:
        'is for a console of this machine alone: leave HOST, ALLOWED_HOSTS and CORS_ORIGINS out',
    },
  )

export type Config = z.output<typeof Environment>

/** Reads the settings from the environment. Throws one plain sentence per mistake. */
export const parseConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  // An empty variable is one that nobody set: shells and compose files cannot leave one out.
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const result = Environment.safeParse(Object.fromEntries(given))
  if (result.success) return result.data
  throw new Error(
    result.error.issues
      .map(({ path, message }) => `The setting ${path.join('.')} is wrong: ${message}.`)
      .join('\n'),
  )
}
