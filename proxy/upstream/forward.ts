import type { Region } from '../config/catalogue.ts'
import type { Service } from '../config/entry.ts'
import { BffError, signedOut } from '../errors.ts'
import { errorOf } from '../session/iam-replies.ts'
import type { Iam } from '../session/iam.ts'
import type { Session } from '../session/sessions.ts'
import { canonicalQuery, sign } from './signer.ts'
import { headerOf, jsonOf } from './reply.ts'
import type { UpstreamReply } from './reply.ts'
import type { Upstream, UpstreamRequest } from './upstream.ts'

/** One call of an operation, checked. */
export interface Call {
  method: UpstreamRequest['method']
  region: Region
  service: Service
  /** A filled path template, without a query. */
  path: string
  query: readonly (readonly [string, string])[]
  session: Session
  project_id: string
  body: Buffer | undefined
  /** Accept-Language of the browser. */
  language: string | undefined
  /** If-None-Match of the browser. */
  ifNoneMatch: string | undefined
  request_id: string
  signal: AbortSignal | undefined
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** Headers of a reply that the browser gets. Everything else stays here: Set-Cookie, CORS, Location … */
const passed = ['date', 'etag', 'retry-after', 'x-request-id'] as const

/** An authentication failure, as opposed to a 401 of the service itself (wire.md §3.5). */
const authenticationCode = /^(APIGW|APIG|IAM)\./

const whenToRetry = (reply: UpstreamReply) => {
  const wait = headerOf(reply, 'retry-after')
  return {
    retryable: [429, 502, 503, 504].includes(reply.status),
    ...(wait && { headers: { 'retry-after': wait } }),
  }
}

const badReply = (error_msg: string, reply: UpstreamReply): BffError => {
  return new BffError(502, error_msg, { ...whenToRetry(reply), outcome: 'unknown' })
}

/** An error without a reason that can be read: an empty one, or a page of the gateway's. */
const wordless = (reply: UpstreamReply, type: string | undefined): BffError => {
  const { status } = reply
  // A 401 without a code is nobody's word that the session is over.
  if (status < 400 || status >= 500 || status === 401)
    return badReply(
      `The service answered ${status} with ${type ?? 'nothing'}, not with JSON.`,
      reply,
    )
  return new BffError(status, `The service answered ${status} and gave no reason.`, {
    ...whenToRetry(reply),
    error_code: `HTTP.${status}`,
    outcome: 'done',
  })
}

/** Lets a JSON reply of any status through, and nothing else but an empty success. */
const checked = (reply: UpstreamReply, request_id: string): Answer => {
  const { status, headers, body } = reply
  if (status >= 300 && status < 400 && status !== 304)
    throw badReply('The service answered with a redirect, which is not followed.', reply)
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') throw badReply('The answer of the service is encoded.', reply)
  const type = headerOf(reply, 'content-type')?.split(';')[0]?.trim().toLowerCase()
  const isJson = type === 'application/json' || (type?.endsWith('+json') ?? false)
  const decoded = status >= 400 ? jsonOf(reply) : undefined
  const wrapped = typeof decoded === 'object' && decoded !== null
  if (!(body.length === 0 ? status < 400 : isJson || wrapped)) throw wordless(reply, type)

  const answer: Record<string, string> = { 'x-request-id': request_id }
  for (const name of passed) {
    const value = headerOf(reply, name)
    if (value !== undefined) answer[name] = value
  }
  if (body.length > 0) answer['content-type'] = 'application/json; charset=utf-8'
  return { status, headers: answer, body: wrapped ? Buffer.from(JSON.stringify(decoded)) : body }
}

/** The service chooses the language of its messages by X-Language: English, unless the browser prefers Chinese. */
const languageOf = (accepted: string | undefined): string =>
  /^\s*zh\b/i.test(accepted ?? '') ? 'zh-cn' : 'en-us'

/** Sends calls to their region with the session's credentials and a header set built from nothing. */
export class Forwarder {
  readonly #upstream: Upstream
  readonly #iam: Iam
  readonly #clock: () => number

  constructor(upstream: Upstream, iam: Iam, clock: () => number) {
    this.#upstream = upstream
    this.#iam = iam
    this.#clock = clock
  }

  /**
   * Sends a call once, and a second time only when the gateway refused its token: a token can be
   * revoked long before it expires, and a request that failed authentication was not carried out,
   * so this holds for a write as well. Nothing else is ever repeated, for the service has no way to
   * recognise a repetition. Throws BFF.0401 `token_expired` when the credentials are refused for
   * good: the session is over.
   */
  async forward(call: Call): Promise<Answer> {
    const { session, region, project_id } = call
    const { credentials } = session
    let reply: UpstreamReply
    if (credentials.kind === 'access_key') reply = await this.#send(call, undefined)
    else {
      const token = await this.#iam.token(session, region, project_id).catch(unsent)
      reply = await this.#send(call, token)
      if (authenticationFailed(reply)) {
        const next = await this.#iam.token(session, region, project_id, token).catch(unsent)
        reply = await this.#send(call, next)
      }
    }
    if (authenticationFailed(reply)) throw signedOut('token_expired', errorOf(reply)?.error_msg)
    return checked(reply, call.request_id)
  }

  #send(call: Call, token: string | undefined): Promise<UpstreamReply> {
    const { method, region, service, path, query, body, session, project_id } = call
    const origin = region.origins[service]
    if (origin === undefined)
      throw new BffError(404, `This region has no ${service.toUpperCase()} endpoint.`, {
        reason: 'no_endpoint',
      })
    const content: Record<string, string> = body ? { 'content-type': 'application/json' } : {}
    const { credentials } = session
    const authentication: Record<string, string> =
      credentials.kind === 'access_key'
        ? sign(
            {
              method,
              host: new URL(origin).host,
              path,
              query,
              headers: { ...content, 'x-project-id': project_id },
              body,
            },
            credentials,
            new Date(this.#clock()),
          )
        : { ...content, 'x-auth-token': token ?? '' }
    return this.#upstream.send({
      origin,
      project_id,
      method,
      path: query.length > 0 ? `${path}?${canonicalQuery(query)}` : path,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'x-request-id': call.request_id,
        'x-language': languageOf(call.language),
        ...(call.ifNoneMatch && { 'if-none-match': call.ifNoneMatch }),
        ...authentication,
      },
      body,
      signal: call.signal,
    })
  }
}

/** Without a token nothing of a call is sent, or carried out, whatever became of asking for one. */
const unsent = (error: unknown): never => {
  if (!(error instanceof BffError)) throw error
  throw new BffError(error.status, error.message, { ...error.details, outcome: 'not_sent' })
}

const authenticationFailed = (reply: UpstreamReply): boolean =>
  reply.status === 401 && authenticationCode.test(errorOf(reply)?.error_code ?? '')
