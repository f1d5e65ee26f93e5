import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { sha256 } from './accounts.ts'
import type { Accounts, ProjectRecord, User } from './accounts.ts'
import type { Caller } from './authentication.ts'
import { json } from '../pipeline/gateway.ts'
import type { Reply } from '../pipeline/gateway.ts'
import { sentenceInLanguage } from '../pipeline/language.ts'
import type { Language } from '../pipeline/language.ts'
import type { Token, Tokens } from './tokens.ts'
import { isPasscode } from './totp.ts'

/** IAM answers errors in a shape of its own (wire.md §3.3). */
export class IamError extends Error {
  readonly status: number
  readonly title: string
  /** Of the interfaces of `/v3.0`, which answer with a code of their own instead of a title. */
  readonly error_code: string | undefined

  constructor(status: number, message: string, title: string, error_code?: string) {
    super(message)
    this.name = 'IamError'
    this.status = status
    this.title = title
    this.error_code = error_code
  }
}

export const iamReply = (error: IamError, language: Language): Reply => {
  const { status, title, error_code } = error
  const message = sentenceInLanguage(error.message, language)
  return json(
    status,
    error_code ? { error_msg: message, error_code } : { error: { code: status, message, title } },
  )
}

const badBody = (error_code?: string) =>
  new IamError(400, 'Request body is invalid.', 'Bad Request', error_code)

const Named = z.union([z.object({ name: z.string() }), z.object({ id: z.string() })])

const PasswordAuth = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.union([
        z.tuple([z.literal('password')]),
        z.tuple([z.literal('password'), z.literal('totp')]),
      ]),
      totp: z.object({ user: z.object({ id: z.string(), passcode: z.string() }) }).optional(),
      password: z.object({
        user: z.object({
          name: z.string(),
          password: z.string(),
          domain: z.object({ name: z.string() }),
        }),
      }),
    }),
    scope: z.union([z.object({ project: Named }), z.object({ domain: Named })]).optional(),
  }),
})

const TemporaryKey = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.tuple([z.literal('token')]),
      token: z.object({ duration_seconds: z.int().min(900).max(86_400).default(900) }).prefault({}),
    }),
  }),
})

const read = <Schema extends z.ZodType>(
  schema: Schema,
  body: Buffer,
  error_code?: string,
): z.output<Schema> => {
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw badBody(error_code)
  }
  const result = schema.safeParse(value)
  if (!result.success) throw badBody(error_code)
  return result.data
}

/** `2015-11-09T01:42:57.527000Z` */
const stamp = (at: number) => new Date(at).toISOString().replace('Z', '000Z')

const catalogOf = ({ id, region }: ProjectRecord, origin: string) =>
  [
    ['dws', `${origin}/v1.0/${id}`],
    ['vpc', `${origin}/v1/${id}`],
    ['iam', `${origin}/v3`],
    ['eps', `${origin}/v1.0`],
    ['smn', `${origin}/v2/${id}`],
  ].map(([type = '', url = '']) => ({
    type,
    name: type,
    id: sha256(type).slice(0, 32),
    endpoints: [
      {
        id: sha256(url).slice(0, 32),
        interface: 'public',
        region,
        region_id: region,
        url,
      },
    ],
  }))

const projectInfo = ({ id, name, domain_id }: ProjectRecord, origin: string) => ({
  id,
  name,
  domain_id,
  parent_id: domain_id,
  is_domain: false,
  enabled: true,
  description: '',
  links: { self: `${origin}/v3/projects/${id}` },
})

const tokenInfo = (
  { user, issued_at, expires_at }: Token,
  project: ProjectRecord | undefined,
  catalog: unknown[],
) => ({
  methods: ['password'],
  expires_at: stamp(expires_at),
  issued_at: stamp(issued_at),
  user: { id: user.id, name: user.name, domain: user.domain, password_expires_at: '' },
  ...(project
    ? { project: { id: project.id, name: project.name, domain: user.domain } }
    : { domain: user.domain }),
  catalog,
  roles: user.policy === 'full' ? [{ id: '0', name: 'te_admin' }] : [],
})

export type Iam = ReturnType<typeof openIam>

/** The part of IAM that a caller of DWS needs (wire.md §3.2). */
export const openIam = (accounts: Accounts, tokens: Tokens) => {
  /** The project of a scope; undefined for the domain. */
  const scopeOf = (
    user: User,
    scope: z.output<typeof PasswordAuth>['auth']['scope'],
  ): ProjectRecord | undefined => {
    if (!scope || 'domain' in scope) return undefined
    const { project: wanted } = scope
    const found = accounts
      .projects(user.domain.id)
      .find(({ id, name }) => ('id' in wanted ? id === wanted.id : name === wanted.name))
    if (!found)
      throw new IamError(
        404,
        `Could not find project: ${'id' in wanted ? wanted.id : wanted.name}.`,
        'Not Found',
      )
    return found
  }

  /** The virtual MFA device of a user who has one. */
  const checkDevice = (
    { id, totp_secret }: User,
    given: { id: string; passcode: string } | undefined,
    real: number,
  ) => {
    if (totp_secret === null) return
    if (!given) throw new IamError(401, 'Virtual MFA authentication is required.', 'Unauthorized')
    if (given.id !== id || !isPasscode(totp_secret, given.passcode, real))
      throw new IamError(401, 'The virtual MFA passcode is wrong.', 'Unauthorized')
  }

  const projects = ({ user }: Caller, origin: string, name?: string | null) => {
    const found = accounts
      .projects(user.domain.id)
      .filter((project) => !name || project.name === name)
    return json(200, {
      projects: found.map((project) => projectInfo(project, origin)),
      links: { self: `${origin}/v3/projects`, next: null, previous: null },
    })
  }

  return {
    /** Who asks for a token and for which project. Throws IamError. */
    checkPassword: (
      body: Buffer,
      real: number,
    ): { user: User; project: ProjectRecord | undefined } => {
      const { identity, scope } = read(PasswordAuth, body).auth
      const { name, password, domain } = identity.password.user
      const user = accounts.login(domain.name, name, password)
      if (!user) throw new IamError(401, 'The username or password is wrong.', 'Unauthorized')
      checkDevice(user, identity.totp?.user, real)
      return { user, project: scopeOf(user, scope) }
    },

    createToken: (
      { user, project }: { user: User; project: ProjectRecord | undefined },
      { real, origin, nocatalog }: { real: number; origin: string; nocatalog: boolean },
    ): Reply => {
      const token = tokens.issue(user, project?.id ?? null, real)
      const catalog = project && !nocatalog ? catalogOf(project, origin) : []
      return json(
        201,
        { token: tokenInfo(token, project, catalog) },
        { 'x-subject-token': token.text },
      )
    },

    listProjects: (caller: Caller, origin: string, query: URLSearchParams): Reply =>
      projects(caller, origin, query.get('name')),

    listAuthProjects: (caller: Caller, origin: string): Reply => projects(caller, origin),

    /** A key for 15 minutes to 24 hours, good for what the caller's token is good for. */
    createTemporaryKey: ({ user, project_id }: Caller, body: Buffer, real: number): Reply => {
      const { duration_seconds } = read(TemporaryKey, body, 'IAM.0011').auth.identity.token
      const expires_at = real + duration_seconds * 1_000
      const credential = {
        access: `HST${randomBytes(12).toString('hex').toUpperCase().slice(0, 17)}`,
        secret: randomBytes(20).toString('hex'),
        securitytoken: randomBytes(600).toString('base64'),
      }
      accounts.addKey({
        access_key: credential.access,
        secret_key: credential.secret,
        user,
        project_id,
        security_token_hash: sha256(credential.securitytoken),
        expires_at,
      })
      return json(201, { credential: { ...credential, expires_at: stamp(expires_at) } })
    },
  }
}
