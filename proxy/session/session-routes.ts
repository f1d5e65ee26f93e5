import type { FastifyInstance } from 'fastify'
import { auditHead, endingOfError, type Audit } from '../observability/audit.ts'
import type { Catalogue } from '../config/catalogue.ts'
import { passGate } from '../security/csrf.ts'
import { invalid, signedOut, throttled } from '../errors.ts'
import { isRefusal } from './iam-replies.ts'
import type { Iam } from './iam.ts'
import { parseJson } from '../json.ts'
import type { Buckets } from '../security/rate.ts'
import type { Session, SessionStore } from './sessions.ts'
import { SignInBody } from './sign-in.ts'
import type { AccessKey, SignIn } from './sign-in.ts'

/** `__Host-`: no other host and no subdomain can set or overwrite it. */
export const sessionCookie = '__Host-sid'

const cookie = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const

interface Parts {
  catalogue: Catalogue
  sessions: SessionStore
  iam: Iam
  /** Sign-ins that failed, by account and by address. */
  accounts: Buckets
  addresses: Buckets
  trusted: ReadonlySet<string>
  audit: Audit
  /** The operator's own key, if this server has one. */
  environment: AccessKey | undefined
}

/** `POST`, `GET` and `DELETE /session`: sign in, who am I, sign out. */
export const addSessionRoutes = (app: FastifyInstance, parts: Parts): void => {
  const { catalogue, sessions, iam, accounts, addresses, trusted, audit, environment } = parts

  const view = (session: Session) => ({
    user: session.user,
    domain: session.domain,
    scopes: session.scopes,
    expires_at: new Date(sessions.expires(session)).toISOString(),
  })

  const credentialsOf = (body: unknown): SignIn => {
    const { data } = SignInBody.safeParse(body)
    if (!data) throw invalid('The sign-in is incomplete or has a field it should not have.')
    if (!('environment' in data)) return data
    if (!environment) throw invalid('This server has no credentials of its own.')
    return { region: data.region, project: data.project, ...environment }
  }

  app.route({
    method: 'POST',
    url: '/session',
    onRequest: async (request) => {
      passGate(request, true, trusted)
      const wait = addresses.take(request.ip)
      if (wait > 0) throw throttled(wait)
    },
    handler: async (request, reply) => {
      const { body } = request
      const input = credentialsOf(Buffer.isBuffer(body) ? parseJson(body) : undefined)
      const region = catalogue.get(input.region)
      if (!region) throw invalid('This region is not in the catalogue.')

      const { user, domain } = 'user' in input ? input : { user: input.access_key, domain: '' }
      const account = JSON.stringify([region.cloud, domain, user])
      const wait = accounts.take(account)
      if (wait > 0) throw throttled(wait)
      const who = { user, domain, region: region.id, operation: 'signIn', ids: {} }
      const signedIn = await iam.signIn(region, input).catch((error: unknown) => {
        audit({ ...auditHead(request, reply), ...who, ...endingOfError(error) })
        // Only guesses count: not an endpoint that is down.
        if (!isRefusal(error)) {
          accounts.give(account)
          addresses.give(request.ip)
        }
        throw error
      })
      accounts.give(account)
      addresses.give(request.ip)

      // A new id at every sign-in: one that somebody planted, or knew before, opens nothing.
      await sessions.endById(request.cookies[sessionCookie])
      const { id, session } = await sessions.create(signedIn)
      audit({ ...auditHead(request, reply), ...who, outcome: 'done', status: 201 })
      return reply.setCookie(sessionCookie, id, cookie).status(201).send(view(session))
    },
  })

  app.route({
    method: 'GET',
    url: '/session',
    onRequest: async (request) => passGate(request, false, trusted),
    handler: async (request) => {
      const session = await sessions.use(request.cookies[sessionCookie])
      if (!session) throw signedOut('no_session')
      return view(session)
    },
  })

  app.route({
    method: 'DELETE',
    url: '/session',
    onRequest: async (request) => passGate(request, false, trusted),
    handler: async (request, reply) => {
      const session = await sessions.use(request.cookies[sessionCookie])
      if (session) {
        const { user, domain, scopes } = session
        const region = scopes[0]?.region ?? ''
        await sessions.end(session)
        audit({
          ...auditHead(request, reply),
          ...{ user, domain, region, operation: 'signOut', ids: {}, outcome: 'done', status: 204 },
        })
      }
      return reply
        .clearCookie(sessionCookie, cookie)
        .header('clear-site-data', '"cache", "storage"')
        .status(204)
        .send()
    },
  })
}
