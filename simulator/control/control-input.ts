import { z } from 'zod'
import { maxSpeed } from '../time/clock.ts'
import { Duration } from '../time/duration.ts'
import { json } from '../pipeline/gateway.ts'
import type { Reply } from '../pipeline/gateway.ts'
import { policies } from '../iam/permissions.ts'
import { regions } from '../iam/tenants.ts'

// What `/__sim` takes, and how it refuses.

const Count = z.int().min(0).max(200_000).default(0)

const SeedOf = z
  .union([
    z.enum(['empty', 'demo']),
    z.strictObject({ clusters: Count, snapshots: Count, events: Count }),
  ])
  .default('empty')

export const NewProject = z.strictObject({
  region: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,62}$/)
    .default(regions[0]),
  seed: SeedOf,
})

/** Projects of an account's own, beside the one of the region: `<region>_<name>`. */
export const NewSubproject = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  seed: SeedOf,
})

export const NewUser = z.strictObject({ policy: z.enum(policies), mfa: z.boolean().default(false) })

export const NewRateLimit = z
  .strictObject({ requests: z.int().min(1).max(1_000_000), seconds: z.int().min(1).max(3_600) })
  .nullable()

export const ClockChange = z.union([
  z.strictObject({ advance: Duration }),
  z.strictObject({ speed: z.number().min(0).max(maxSpeed) }),
])

export const refusal = (status: number, error_msg: string): Reply =>
  json(status, { error_code: `SIM.0${status}`, error_msg })

/** What a caller of the control interface is told instead of an answer. */
export class Refused extends Error {
  readonly reply: Reply

  constructor(status: number, text: string) {
    super(text)
    this.name = 'Refused'
    this.reply = refusal(status, text)
  }
}

export const read = <Schema extends z.ZodType>(schema: Schema, body: Buffer): z.output<Schema> => {
  let value: unknown
  try {
    value = JSON.parse(body.length === 0 ? '{}' : body.toString('utf8'))
  } catch {
    throw new Refused(400, 'The body is not valid JSON.')
  }
  const result = schema.safeParse(value)
  if (!result.success) throw new Refused(400, z.prettifyError(result.error))
  return result.data
}
