import { z } from 'zod'

const text = z.string().min(1).max(128)

export const AccessKey = z.strictObject({
  access_key: z.string().regex(/^[A-Za-z0-9]{8,64}$/),
  secret_key: text,
  security_token: z
    .string()
    .regex(/^[\x21-\x7e]{1,16384}$/)
    .optional(),
})

export type AccessKey = z.output<typeof AccessKey>

const Place = z.strictObject({ region: text, project: text.optional() })

/** What IAM is asked with. */
const Credentials = z.union([
  Place.extend({
    domain: text,
    user: text,
    password: text,
    /** Of a virtual MFA device; IAM wants the id of the user, not the name. */
    totp: z.strictObject({ user_id: text, passcode: z.string().regex(/^\d{6}$/) }).optional(),
  }),
  Place.extend(AccessKey.shape),
])
export type SignIn = z.output<typeof Credentials>

/** Body of POST /session: credentials, or the wish to use those of this server's environment. */
export const SignInBody = z.union([Credentials, Place.extend({ environment: z.literal(true) })])
