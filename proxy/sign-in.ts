import { z } from 'zod'

const text = z.string().min(1).max(128)

/** Body of POST /session. */
export const SignIn = z.union([
  z.strictObject({
    region: text,
    domain: text,
    user: text,
    password: text,
    project: text.optional(),
  }),
  z.strictObject({
    region: text,
    access_key: z.string().regex(/^[A-Za-z0-9]{8,64}$/),
    secret_key: text,
    security_token: z
      .string()
      .regex(/^[\x21-\x7e]{1,16384}$/)
      .optional(),
    project: text.optional(),
  }),
])
export type SignIn = z.output<typeof SignIn>
