import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { operations } from '../../src/contract/index.ts'
import type { OperationName } from '../../src/contract/index.ts'
import type { Method } from '../../src/contract/operation.ts'
import type { Accounts } from './accounts.ts'
import type { Authentication, Caller } from './authentication.ts'
import { distort, endingOf, instead } from './fault-effects.ts'
import type { Ending } from './fault-effects.ts'
import type { Faults } from './faults.ts'
import { GatewayError, gatewayReply, json, noSuchApi, wrongMethod } from './gateway.ts'
import type { Reply } from './gateway.ts'
import { IamError, iamReply } from './iam.ts'
import type { Iam } from './iam.ts'
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

export interface GateParts {
  readonly accounts: Accounts
  readonly authentication: Authentication
  readonly iam: Iam
  readonly service: Service
  readonly faults: Faults
  readonly log: RequestLog
  readonly real: () => number
  readonly committed: () => Promise<void>
}

const failure = (error: unknown, request_id: string): Reply => {
  if (error instanceof GatewayError) return gatewayReply(error, request_id)
  if (error instanceof IamError) return iamReply(error)
  console.error(error)
  return json(500, { error_code: 'APIGW.0201', error_msg: 'Backend unavailable', request_id })
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
 * The gateway, in the order in which it looks: route, method, size, caller, project; then faults, then
 * the service.
 */
export const openGate = (parts: GateParts) => {
  const { accounts, authentication, iam, service, faults, real, committed } = parts

  /** Carries a request out, unless a fault of its project comes between. */
  const through = async (
    { incoming, target, project_id }: Passage,
    run: (undo: boolean) => Promise<Reply>,
  ): Promise<Omit<Outcome, 'logged'>> => {
    const { method, path } = incoming
    const fault = project_id && faults.strike(project_id, { operation: target.name, method, path })
    if (!fault) return { reply: await run(false), ending: 'whole' }
    const other = instead(fault)
    if (typeof other === 'object') return { reply: other, ending: 'whole' }
    const none = { status: 500, headers: {}, body: Buffer.alloc(0) }
    if (other) return { reply: none, ending: other }
    if (fault.kind === 'delay') await setTimeout(fault.ms)
    const reply = await run(fault.kind === 'drop-before-commit')
    return { reply: distort(fault, reply), ending: endingOf(fault) }
  }

  const identify = ({ incoming, body }: Passage): Caller =>
    authentication.identify({ ...incoming, body }, real())

  const dws = (passage: Passage, name: OperationName) => {
    const { incoming, params, body } = passage
    const { id } = authentication.projectFor(identify(passage), params['project_id'])
    passage.project_id = id
    const call = {
      name,
      operation: operations[name],
      params,
      url: `${incoming.path}?${incoming.query}`,
      query: new URLSearchParams(incoming.query),
      body,
      if_none_match: incoming.headers['if-none-match'],
    }
    return through(passage, (undo) => service.serve(id, call, undo))
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
      const known = iam.checkPassword(body)
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
      const { method, path, request_id } = incoming
      const found = match(method, path)
      if (!found) return { reply: failure(noSuchApi(), request_id), ending: 'whole' }
      if ('allow' in found)
        return { reply: failure(wrongMethod(found.allow), request_id), ending: 'whole' }
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
        return { reply: failure(error, request_id), ending: 'whole', logged: logged(known()) }
      }
    },
  }
}
