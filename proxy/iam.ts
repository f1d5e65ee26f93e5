import { z } from 'zod'
import type { Catalogue, Region } from './catalogue.ts'
import { BffError, signedOut } from './errors.ts'
import type { Credentials, NewSession, Scope, Session, Token } from './sessions.ts'
import type { SignIn } from './sign-in.ts'
import { canonicalQuery, sign } from './signer.ts'
import { headerOf, jsonOf } from './upstream.ts'
import type { Upstream, UpstreamReply } from './upstream.ts'

const TokenReply = z.object({
  token: z.object({
    expires_at: z.iso.datetime({ offset: true }).transform((time) => Date.parse(time)),
    project: z.object({ id: z.string() }).nullish(),
  }),
})

const ProjectsReply = z.object({
  projects: z.array(
    z.object({
      id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
      name: z.string(),
      domain_id: z.string().nullish(),
      enabled: z.boolean().nullish(),
    }),
  ),
})

const text500 = z.string().max(500)
const ErrorReply = z.union([
  z.object({ error_code: text500, error_msg: text500 }),
  z
    .object({ error: z.object({ code: z.union([z.string(), z.number()]), message: text500 }) })
    .transform(({ error }) => ({ error_code: String(error.code), error_msg: error.message })),
])

/** Code and message of any of the shapes of an error (wire.md §3.3), or undefined. */
export const errorOf = (reply: UpstreamReply) => ErrorReply.safeParse(jsonOf(reply)).data

/** A token is replaced this many milliseconds before it expires. */
const margin = 5 * 60_000

const broken = () =>
  new BffError(502, 'IAM gave an answer that makes no sense.', { retryable: true })

/** What IAM said no to: its own words and, where it has one, its own code. */
const refused = (reply: UpstreamReply): BffError => {
  const { error_code = '', error_msg = 'IAM refused the credentials.' } = errorOf(reply) ?? {}
  const own = /^(IAM|APIGW|APIG)\.\d+$/.test(error_code) ? { error_code } : {}
  if (reply.status === 401 || reply.status === 403)
    return new BffError(reply.status, error_msg, { reason: 'credentials', ...own })
  if (reply.status === 429)
    return new BffError(429, error_msg, {
      retryable: true,
      headers: { 'retry-after': headerOf(reply, 'retry-after') ?? '60' },
      ...own,
    })
  // A domain or project that does not exist is 400 or 404 there.
  if (reply.status === 400 || reply.status === 404)
    return new BffError(401, error_msg, { reason: 'credentials', ...own })
  return broken()
}

/** Sign-in and tokens (chapter 3 of the reference, wire.md §3.2). */
export class Iam {
  readonly #upstream: Upstream
  readonly #catalogue: Catalogue
  readonly #clock: () => number
  readonly #keep: (session: Session) => Promise<void> | undefined

  /** `keep` is told of every session that has got a new token. */
  constructor(
    upstream: Upstream,
    catalogue: Catalogue,
    clock: () => number,
    keep: (session: Session) => Promise<void> | undefined = () => undefined,
  ) {
    this.#upstream = upstream
    this.#catalogue = catalogue
    this.#clock = clock
    this.#keep = keep
  }

  /**
   * Checks the credentials with the region's IAM and lists the projects they reach. A password
   * also reaches the other regions behind the same IAM; an access key, whose project list is asked
   * for by name, the region signed in to. Throws what IAM answered as a BffError.
   */
  async signIn(region: Region, input: SignIn): Promise<NewSession> {
    if ('password' in input) return this.#byPassword(region, input)

    const { access_key, secret_key, security_token } = input
    const credentials: Credentials = { kind: 'access_key', access_key, secret_key, security_token }
    const name = input.project ?? region.id
    const query = [['name', name]] as const
    const path = '/v3/projects'
    const { host } = new URL(region.origins.iam)
    const reply = await this.#upstream.send({
      origin: region.origins.iam,
      method: 'GET',
      path: `${path}?${canonicalQuery(query)}`,
      headers: {
        accept: 'application/json',
        ...sign(
          { method: 'GET', host, path, query, headers: {}, body: undefined },
          credentials,
          new Date(this.#clock()),
        ),
      },
    })
    const projects = this.#projects(reply)
    const scopes = projects.filter((project) => project.name === name).map(toScope(region))
    return {
      user: access_key,
      domain: projects[0]?.domain_id ?? '',
      scopes: this.#some(scopes, name),
      credentials,
      tokens: new Map(),
    }
  }

  async #byPassword(
    region: Region,
    { domain, user, password, project }: Extract<SignIn, { password: string }>,
  ): Promise<NewSession> {
    const credentials: Credentials = { kind: 'password', domain, user, password }
    const scope = project ? { project: { name: project } } : { domain: { name: domain } }
    const { token, project_id } = await this.#newToken(region, credentials, scope)
    const reply = await this.#upstream.send({
      origin: region.origins.iam,
      method: 'GET',
      path: '/v3/auth/projects',
      headers: { accept: 'application/json', 'x-auth-token': token.value },
    })
    const projects = this.#projects(reply)
    const regions = project
      ? [region]
      : [
          region,
          ...[...this.#catalogue.values()].filter(
            ({ id, origins }) => id !== region.id && origins.iam === region.origins.iam,
          ),
        ]
    // A project is named after its region, a sub-project `<region>_<name>`.
    const scopes = regions.flatMap((at) =>
      projects
        .filter(({ name }) =>
          project ? name === project : name === at.id || name.startsWith(`${at.id}_`),
        )
        .sort((a, b) => a.name.length - b.name.length)
        .map(toScope(at)),
    )
    return {
      user,
      domain,
      scopes: this.#some(scopes, project ?? region.id),
      credentials,
      tokens: new Map(
        project_id ? [[tokenKey(region, project_id), Promise.resolve(token)] as const] : [],
      ),
    }
  }

  /**
   * The token of a project, from the session while it lasts. However many requests need a new one
   * at once, IAM is asked once. `unusable` is a token that the service has just refused.
   */
  async token(
    session: Session,
    region: Region,
    project_id: string,
    unusable?: string,
  ): Promise<string> {
    const { credentials, tokens } = session
    if (credentials.kind !== 'password') throw new TypeError('an access key has no token')
    const key = tokenKey(region, project_id)
    const held = tokens.get(key)
    const token = await held
    if (token && token.value !== unusable && token.expires - margin > this.#clock())
      return token.value

    if (tokens.get(key) === held) {
      const next = this.#newToken(region, credentials, { project: { id: project_id } }).then(
        (issued) => issued.token,
        (error: unknown) => {
          tokens.delete(key)
          // The password was right at sign-in: it has been changed, or the user locked.
          const gone = error instanceof BffError && error.details.reason === 'credentials'
          throw gone ? signedOut('token_expired', error.message) : error
        },
      )
      tokens.set(key, next)
      await next
      await this.#keep(session)
    }
    return (await tokens.get(key))?.value ?? this.token(session, region, project_id, unusable)
  }

  async #newToken(
    region: Region,
    credentials: Extract<Credentials, { kind: 'password' }>,
    scope: object,
  ): Promise<{ token: Token; project_id: string | undefined }> {
    const { domain, user, password } = credentials
    const identity = {
      methods: ['password'],
      password: { user: { name: user, password, domain: { name: domain } } },
    }
    const reply = await this.#upstream.send({
      origin: region.origins.iam,
      method: 'POST',
      // Without the catalogue of endpoints, which makes a token too long for a header.
      path: '/v3/auth/tokens?nocatalog=true',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ auth: { identity, scope } })),
    })
    if (reply.status !== 201) throw refused(reply)
    const value = headerOf(reply, 'x-subject-token')
    const { data } = TokenReply.safeParse(jsonOf(reply))
    if (!value || !data) throw broken()
    return { token: { value, expires: data.token.expires_at }, project_id: data.token.project?.id }
  }

  #projects(reply: UpstreamReply) {
    if (reply.status !== 200) throw refused(reply)
    const { data } = ProjectsReply.safeParse(jsonOf(reply))
    if (!data) throw broken()
    return data.projects.filter(({ enabled }) => enabled !== false)
  }

  #some(scopes: Scope[], name: string): Scope[] {
    if (scopes.length > 0) return scopes
    throw new BffError(403, `This account has no project ${name}.`, { reason: 'no_project' })
  }
}

const tokenKey = (region: Region, project_id: string) => `${region.origins.iam} ${project_id}`

const toScope =
  (region: Region) =>
  ({ id, name }: { id: string; name: string }): Scope => ({
    region: region.id,
    project_id: id,
    project_name: name,
  })
