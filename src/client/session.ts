import { z } from 'zod'
import { send } from './send.ts'

const Session = z.object({
  user: z.string(),
  domain: z.string(),
  scopes: z.array(
    z.object({ region: z.string(), project_id: z.string(), project_name: z.string() }),
  ),
  /** ISO 8601 */
  expires_at: z.string(),
})
/** Who is signed in, and the projects that may be asked. Holds no secret. */
export type Session = z.output<typeof Session>

const Catalogue = z.object({
  regions: z.array(z.object({ id: z.string(), name: z.string(), simulator: z.boolean() })),
  /** Whether the console server has a key of its own to sign in with. */
  environment: z.boolean(),
})

export type Credentials = { region: string; project?: string } & (
  | {
      domain: string
      user: string
      password: string
      totp?: { user_id: string; passcode: string }
    }
  | { access_key: string; secret_key: string; security_token?: string }
  | { environment: true }
)

const session = (method: string) => ({ method, url: '/session', operation: `${method} /session` })

/** @throws {ApiError} 401 when nobody is signed in. */
export const showSession = async (signal?: AbortSignal) =>
  Session.parse(await send({ ...session('GET'), signal }))

/**
 * @throws {ApiError} 401 for wrong credentials, with the reason `mfa` when a passcode is missing or wrong;
 * 429 after too many attempts.
 */
export const signIn = async (credentials: Credentials) =>
  Session.parse(await send({ ...session('POST'), body: credentials }))

export const signOut = async () => {
  await send(session('DELETE'))
}

export const showCatalogue = async (signal?: AbortSignal) =>
  Catalogue.parse(
    await send({ method: 'GET', url: '/catalogue', operation: 'GET /catalogue', signal }),
  )
