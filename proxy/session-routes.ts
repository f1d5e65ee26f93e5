import type { FastifyInstance } from 'fastify'
import { auditHead, endingOfError, type Audit } from './audit.ts'
import type { Catalogue } from './catalogue.ts'
import { passGate } from './csrf.ts'
import { BffError, invalid, signedOut, throttled } from './errors.ts'
import type { Iam } from './iam.ts'
import { parseJson } from './json.ts'
import type { Buckets } from './rate.ts'
import type { Session, SessionStore } from './sessions.ts'
import { SignIn } from './sign-in.ts'

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
}

/** `POST`, `GET` and `DELETE /session`: sign in, who am I, sign out. */
export const addSessionRoutes = (app: FastifyInstance, parts: Parts): void => {
  const { catalogue, sessions, iam, accounts, addresses, trusted, audit } = parts

  const view = (session: Session) => ({
    user: session.user,
    domain: session.domain,
    scopes: session.scopes,
    expires_at: new Date(sessions.expires(session)).toISOString(),
  })

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
      const input = SignIn.safeParse(Buffer.isBuffer(body) ? parseJson(body) : undefined)
      if (!input.success)
        throw invalid('The sign-in is incomplete or has a field it should not have.')
      const region = catalogue.get(input.data.region)
      if (!region) throw invalid('This region is not in the catalogue.')

      const name =
        'user' in input.data ? [input.data.domain, input.data.user] : [input.data.access_key]
      const account = JSON.stringify([region.origins.iam, ...name])
      const wait = accounts.take(account)
      if (wait > 0) throw throttled(wait)
      const who = {
        user: 'user' in input.data ? input.data.user : input.data.access_key,
        domain: 'domain' in input.data ? input.data.domain : '',
        region: region.id,
        operation: 'signIn',
        ids: {},
      }
      const signedIn = await iam.signIn(region, input.data).catch((error: unknown) => {
        audit({ ...auditHead(request, reply), ...who, ...endingOfError(error) })
        // Only guesses count: not an endpoint that is down.
        if (!(error instanceof BffError) || error.details.reason !== 'credentials') {
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
