import type { IncomingHttpHeaders } from 'node:http'
import { operations } from '../../src/contract/index.ts'
import type { OperationName } from '../../src/contract/index.ts'
import type { Method } from '../../src/contract/operation.ts'
import type { Accounts } from '../iam/accounts.ts'
import type { Authentication, Caller } from '../iam/authentication.ts'
import type { FaultActs } from '../faults/fault-acts.ts'
import { distort, endingOf, instead } from '../faults/fault-effects.ts'
import type { Ending } from '../faults/fault-effects.ts'
import type { Faults } from '../faults/faults.ts'
import {
  broken,
  GatewayError,
  gatewayReply,
  maxUri,
  noSuchApi,
  throttled,
  uriTooLong,
  wrongMethod,
} from './gateway.ts'
import type { Reply } from './gateway.ts'
import { IamError, iamReply } from '../iam/iam.ts'
import type { Iam } from '../iam/iam.ts'
import { languageOf } from './language.ts'
import type { Language } from './language.ts'
import { policyRefusal } from '../iam/permissions.ts'
import type { RateLimits } from './rate-limit.ts'
import type { RequestLog } from './request-log.ts'
import { compileRoutes } from './routes.ts'
import type { Service } from './service.ts'

export interface Incoming {
  readonly request_id: string
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly readBody: () => Promise<Buffer>
}

export interface Outcome {
  readonly reply: Reply
  readonly ending: Ending
  /** What the request log says of it; absent for a request that matched nothing. */
  readonly logged?: {
    readonly project_id: string | undefined
    readonly operation: string
    readonly path: string
  }
}

const iamRoutes = {
  createToken: ['POST', '/v3/auth/tokens'],
  listProjects: ['GET', '/v3/projects'],
  listAuthProjects: ['GET', '/v3/auth/projects'],
  createTemporaryKey: ['POST', '/v3.0/OS-CREDENTIAL/securitytokens'],
} as const satisfies Record<string, readonly [Method, string]>

type IamName = keyof typeof iamRoutes

type Target = { readonly path: string } & (
  | { readonly kind: 'dws'; readonly name: OperationName }
  | { readonly kind: 'iam'; readonly name: IamName }
)

const match = compileRoutes<Target>([
  ...Object.entries(operations).map(([name, { method, path }]) => ({
    method,
    path,
    target: { kind: 'dws' as const, name: name as OperationName, path },
  })),
  ...Object.entries(iamRoutes).map(([name, [method, path]]) => ({
    method,
    path,
    target: { kind: 'iam' as const, name: name as IamName, path },
  })),
])

export interface PipelineParts {
  readonly accounts: Accounts
  readonly authentication: Authentication
  readonly iam: Iam
  readonly service: Service
  readonly faults: Faults
  readonly actOn: FaultActs
  readonly rateLimits: RateLimits
  readonly log: RequestLog
  readonly real: () => number
  readonly committed: () => Promise<void>
}

const failure = (error: unknown, request_id: string, language: Language): Reply => {
  if (error instanceof GatewayError) return gatewayReply(error, request_id, language)
  if (error instanceof IamError) return iamReply(error, language)
  console.error(error)
  return gatewayReply(broken(), request_id, language)
}

/** One request after its route is known; `project_id` becomes known on the way. */
interface Passage {
  readonly incoming: Incoming
  readonly target: Target
  readonly params: Record<string, string>
  readonly body: Buffer
  project_id: string | undefined
}

/**
 * The gateway, in the order in which it looks: route, method, size, caller, project, rate; then faults,
 * then what the user may do, then the service.
 */
export const openPipeline = (parts: PipelineParts) => {
  const { accounts, authentication, iam, service, faults, actOn, rateLimits, real, committed } =
    parts

  const identify = ({ incoming, body }: Passage): Caller =>
    authentication.identify({ ...incoming, body }, real())

  /** Carries a request out, unless a fault of its project comes between. */
  const through = async (
    passage: Passage,
    run: (undo: boolean) => Promise<Reply>,
  ): Promise<Omit<Outcome, 'logged'>> => {
    const { incoming, target, project_id } = passage
    const { method, path } = incoming
    const named = { operation: target.name, method, path }
    const struck = project_id && faults.strike(project_id, named, real())
    if (!struck) return { reply: await run(false), ending: 'whole' }
    const { fault } = struck
    await actOn(struck, project_id)
    // Its token may have been taken from it; a sign-in has none.
    if (fault.kind === 'token-expire' && target.name !== 'createToken') identify(passage)
    const other = instead(fault)
    if (typeof other === 'object') return { reply: other, ending: 'whole' }
    const none = { status: 500, headers: {}, body: Buffer.alloc(0) }
    if (other) return { reply: none, ending: other }
    const reply = await run(fault.kind === 'drop-before-commit')
    return { reply: distort(fault, reply), ending: endingOf(fault) }
  }

  const dws = (passage: Passage, name: OperationName) => {
    const { incoming, params, body } = passage
    const caller = identify(passage)
    const { id } = authentication.projectFor(caller, params['project_id'])
    passage.project_id = id
    const tooMany = rateLimits.take(id, name, real())
    if (tooMany) throw throttled(tooMany)
    const call = {
      name,
      operation: operations[name],
      params,
      url: `${incoming.path}?${incoming.query}`,
      query: new URLSearchParams(incoming.query),
      body,
      if_none_match: incoming.headers['if-none-match'],
      language: languageOf(incoming.headers['x-language']),
    }
    const refused = policyRefusal(caller.user.policy, call.operation)
    return through(passage, (undo) =>
      refused ? Promise.resolve(refused) : service.serve(id, call, undo),
    )
  }

  const identity = (passage: Passage, name: IamName) => {
    const { incoming, body } = passage
    const origin = `http://${incoming.headers.host ?? ''}`
    const query = new URLSearchParams(incoming.query)
    const reply = async (make: () => Reply) => {
      const made = make()
      await committed()
      return made
    }
    if (name === 'createToken') {
      const known = iam.checkPassword(body, real())
      passage.project_id = known.project?.id
      const nocatalog = query.get('nocatalog') === 'true'
      return through(passage, () =>
        reply(() => iam.createToken(known, { real: real(), origin, nocatalog })),
      )
    }
    const caller = identify(passage)
    passage.project_id = caller.project_id ?? undefined
    return through(passage, () =>
      reply(() => {
        if (name === 'createTemporaryKey') return iam.createTemporaryKey(caller, body, real())
        return name === 'listProjects'
          ? iam.listProjects(caller, origin, query)
          : iam.listAuthProjects(caller, origin)
      }),
    )
  }

  return {
    answer: async (incoming: Incoming): Promise<Outcome> => {
      const { method, path, query, headers } = incoming
      const refusal = (error: unknown) => ({
        reply: failure(error, incoming.request_id, languageOf(headers['x-language'])),
        ending: 'whole' as const,
      })
      if (path.length + query.length > maxUri) return refusal(uriTooLong())
      const found = match(method, path)
      if (!found) return refusal(noSuchApi())
      if ('allow' in found) return refusal(wrongMethod(found.allow))
      const { target, params } = found
      const named = params['project_id']
      const logged = (project_id: string | undefined) => ({
        project_id,
        operation: target.name,
        path: target.path,
      })
      let passage: Passage | undefined
      // A refused request is logged for the project that it names, if there is one.
      const known = () =>
        passage?.project_id ?? (named && accounts.project(named) ? named : undefined)
      try {
        const body = await incoming.readBody()
        passage = { incoming, target, params, body, project_id: undefined }
        const outcome =
          target.kind === 'dws'
            ? await dws(passage, target.name)
            : await identity(passage, target.name)
        return { ...outcome, logged: logged(known()) }
      } catch (error) {
        return { ...refusal(error), logged: logged(known()) }
      }
    },
  }
}
