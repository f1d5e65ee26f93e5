import type { Catalogue, Region } from '../config/catalogue.ts'
import { BffError, signedOut } from '../errors.ts'
import {
  broken,
  isRefusal,
  ProjectsReply,
  refused,
  TemporaryKeyReply,
  TokenReply,
} from './iam-replies.ts'
import type { Projects } from './iam-replies.ts'
import type { Credentials, NewSession, Scope, Session, Token } from './sessions.ts'
import type { SignIn } from './sign-in.ts'
import { canonicalQuery, sign } from '../upstream/signer.ts'
import { headerOf, jsonOf } from '../upstream/reply.ts'
import type { UpstreamReply } from '../upstream/reply.ts'
import type { Upstream } from '../upstream/upstream.ts'

type ByPassword = Extract<SignIn, { password: string }>

/** A token is replaced this many milliseconds before it expires. */
const margin = 5 * 60_000

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
   * Checks the credentials with the region's IAM and lists the projects they reach, in the other
   * regions of its cloud too. Throws what IAM answered as a BffError; its reason is `mfa` when
   * the passcode of a virtual MFA device is missing or wrong.
   */
  async signIn(region: Region, input: SignIn): Promise<NewSession> {
    if ('password' in input) return this.#byPassword(region, input)

    const { access_key, secret_key, security_token, project } = input
    const credentials: Credentials = { kind: 'access_key', access_key, secret_key, security_token }
    const query = project ? ([['name', project]] as const) : []
    const path = '/v3/projects'
    const { host } = new URL(region.origins.iam)
    const reply = await this.#upstream.send({
      origin: region.origins.iam,
      method: 'GET',
      path: query.length > 0 ? `${path}?${canonicalQuery(query)}` : path,
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
    return {
      user: access_key,
      domain: projects[0]?.domain_id ?? '',
      scopes: this.#scopes(region, projects, project),
      credentials,
      tokens: new Map(),
    }
  }

  async #byPassword(region: Region, input: ByPassword): Promise<NewSession> {
    const { domain, user, password, totp, project } = input
    const credentials: Credentials = { kind: 'password', domain, user, password }
    const scope = project ? { project: { name: project } } : { domain: { name: domain } }
    const { token, project_id } = await this.#newToken(region, credentials, scope, totp)
    const reply = await this.#upstream.send({
      origin: region.origins.iam,
      method: 'GET',
      path: '/v3/auth/projects',
      headers: { accept: 'application/json', 'x-auth-token': token.value },
    })
    const scopes = this.#scopes(region, this.#projects(reply), project)
    // A passcode is good once, so there would be no second token: a temporary key outlives the session.
    if (totp) {
      const key = await this.#temporaryKey(region, token)
      return { user, domain, scopes, credentials: key, tokens: new Map() }
    }
    return {
      user,
      domain,
      scopes,
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
          throw isRefusal(error) ? signedOut('token_expired', error.message) : error
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
    totp?: ByPassword['totp'],
  ): Promise<{ token: Token; project_id: string | undefined }> {
    const { domain, user, password } = credentials
    const identity = {
      methods: totp ? ['password', 'totp'] : ['password'],
      password: { user: { name: user, password, domain: { name: domain } } },
      ...(totp && { totp: { user: { id: totp.user_id, passcode: totp.passcode } } }),
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

  /** A key for 24 hours, the longest there is, that may do what the token may. */
  async #temporaryKey(region: Region, token: Token): Promise<Credentials> {
    const identity = { methods: ['token'], token: { duration_seconds: 86_400 } }
    const reply = await this.#upstream.send({
      origin: region.origins.iam,
      method: 'POST',
      path: '/v3.0/OS-CREDENTIAL/securitytokens',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'x-auth-token': token.value,
      },
      body: Buffer.from(JSON.stringify({ auth: { identity } })),
    })
    if (reply.status !== 201) throw refused(reply)
    const { data } = TemporaryKeyReply.safeParse(jsonOf(reply))
    if (!data) throw broken()
    const { access, secret, securitytoken } = data.credential
    return {
      kind: 'access_key',
      access_key: access,
      secret_key: secret,
      security_token: securitytoken,
    }
  }

  #projects(reply: UpstreamReply): Projects {
    if (reply.status !== 200) throw refused(reply)
    const { data } = ProjectsReply.safeParse(jsonOf(reply))
    if (!data) throw broken()
    return data.projects.filter(({ enabled }) => enabled !== false)
  }

  /**
   * The projects of the region and of the other regions of its cloud, or the one that was asked
   * for. A project is named after its region, a sub-project `<region>_<name>`.
   */
  #scopes(region: Region, projects: Projects, project: string | undefined): Scope[] {
    const regions = [
      region,
      ...[...this.#catalogue.values()].filter(
        ({ id, cloud }) => id !== region.id && cloud === region.cloud,
      ),
    ]
    const scopes = project
      ? projects.filter(({ name }) => name === project).map(toScope(region))
      : regions.flatMap((at) =>
          projects
            .filter(({ name }) => name === at.id || name.startsWith(`${at.id}_`))
            .sort((a, b) => a.name.length - b.name.length)
            .map(toScope(at)),
        )
    if (scopes.length > 0) return scopes
    throw new BffError(403, `This account has no project ${project ?? region.id}.`, {
      reason: 'no_project',
    })
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
