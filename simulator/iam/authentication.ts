import type { Accounts, ProjectRecord, User } from './accounts.ts'
import { sha256 } from './accounts.ts'
import { noPermission, unauthorized } from '../pipeline/gateway.ts'
import { checkDate, isGenuine, readSignature } from './signature.ts'
import type { Signed } from './signature.ts'
import type { Tokens } from './tokens.ts'

export interface Caller {
  readonly user: User
  /** The one project that a token or temporary key is for; null: any of the domain. */
  readonly project_id: string | null
  /** The project that a signed request names. */
  readonly named_project_id: string | undefined
}

const lockAfter = 5
const lockedFor = 5 * 60_000

/** Keys with bad signatures: locked for five minutes after the fifth in a row. */
const openLocks = () => {
  const failures = new Map<string, { count: number; until: number }>()
  return {
    isLocked: (access_key: string, real: number) => (failures.get(access_key)?.until ?? 0) > real,
    fail: (access_key: string, real: number) => {
      const count = (failures.get(access_key)?.count ?? 0) + 1
      failures.set(
        access_key,
        count < lockAfter ? { count, until: 0 } : { count: 0, until: real + lockedFor },
      )
    },
    succeed: (access_key: string) => void failures.delete(access_key),
  }
}

const single = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.join(',') : value

/** Who sends a request, by token or by signature. */
export const openAuthentication = (accounts: Accounts, tokens: Tokens) => {
  const locks = openLocks()

  const byToken = (text: string, real: number): Caller => {
    const token = tokens.find(text)
    if (!token) throw unauthorized('decrypt token fail')
    if (token.expires_at <= real)
      throw unauthorized(`token expires, expires_at: ${new Date(token.expires_at).toISOString()}`)
    return { user: token.user, project_id: token.project_id, named_project_id: undefined }
  }

  const bySignature = (request: Signed, authorization: string, real: number): Caller => {
    const signature = readSignature(authorization)
    if (!signature) throw unauthorized('verify aksk signature fail')
    const { access_key } = signature
    const key = accounts.key(access_key)
    if (!key) throw unauthorized(`Get secretKey failed,ak:${access_key},err:ak not exist`)
    if (locks.isLocked(access_key, real))
      throw unauthorized('AK access failed to reach the limit,forbidden')
    checkDate(request, real)
    if (!isGenuine(request, signature, key.secret_key)) {
      locks.fail(access_key, real)
      throw unauthorized('verify aksk signature fail')
    }
    locks.succeed(access_key)
    if (key.security_token_hash !== null) {
      const given = single(request.headers['x-security-token']) ?? ''
      if (sha256(given) !== key.security_token_hash) throw unauthorized('decrypt token fail')
    }
    if (key.expires_at !== null && key.expires_at <= real)
      throw unauthorized(`token expires, expires_at: ${new Date(key.expires_at).toISOString()}`)
    return {
      user: key.user,
      project_id: key.project_id,
      named_project_id: single(request.headers['x-project-id']),
    }
  }

  return {
    /** Throws 401 APIGW.0301. */
    identify: (request: Signed, real: number): Caller => {
      const { authorization } = request.headers
      if (authorization !== undefined) return bySignature(request, authorization, real)
      const token = single(request.headers['x-auth-token'])
      if (!token) throw unauthorized('x-auth-token not found')
      return byToken(token, real)
    },

    /**
     * The project that a request is about: the one of its path, else of its token, its X-Project-Id
     * header or, with neither, the caller's first. Throws 403 APIGW.0302 for a project of others.
     */
    projectFor: (caller: Caller, path_project_id: string | undefined): ProjectRecord => {
      const mine = accounts.projects(caller.user.domain.id)
      const named = [path_project_id, caller.project_id, caller.named_project_id].filter(
        (id) => id !== undefined && id !== null,
      )
      const [wanted] = named
      const project = wanted === undefined ? mine[0] : mine.find(({ id }) => id === wanted)
      if (!project || named.some((id) => id !== wanted)) throw noPermission()
      return project
    },
  }
}

export type Authentication = ReturnType<typeof openAuthentication>
