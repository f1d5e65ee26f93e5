import { z } from 'zod'
import { BffError } from '../errors.ts'
import { headerOf, jsonOf } from '../upstream/reply.ts'
import type { UpstreamReply } from '../upstream/reply.ts'

export const TokenReply = z.object({
  token: z.object({
    expires_at: z.iso.datetime({ offset: true }).transform((time) => Date.parse(time)),
    project: z.object({ id: z.string() }).nullish(),
  }),
})

export const ProjectsReply = z.object({
  projects: z.array(
    z.object({
      id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
      name: z.string(),
      domain_id: z.string().nullish(),
      enabled: z.boolean().nullish(),
    }),
  ),
})

export type Projects = z.output<typeof ProjectsReply>['projects']

export const TemporaryKeyReply = z.object({
  credential: z.object({ access: z.string(), secret: z.string(), securitytoken: z.string() }),
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

export const broken = () =>
  new BffError(502, 'IAM gave an answer that makes no sense.', { retryable: true })

/** IAM has no code for it: the words are all there is. */
const aboutMfa = /\b(mfa|totp|passcode)\b/i

/** What IAM said no to: its own words and, where it has one, its own code. */
export const refused = (reply: UpstreamReply): BffError => {
  const { error_code = '', error_msg = 'IAM refused the credentials.' } = errorOf(reply) ?? {}
  const own = /^(IAM|APIGW|APIG)\.\d+$/.test(error_code) ? { error_code } : {}
  if (reply.status === 401 && aboutMfa.test(error_msg))
    return new BffError(401, error_msg, { reason: 'mfa', ...own })
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

/** Whether somebody's credentials were refused, as opposed to a failure of IAM or on the way to it. */
export const isRefusal = (error: unknown): error is BffError =>
  error instanceof BffError && ['credentials', 'mfa'].includes(error.details.reason ?? '')
