import { z } from 'zod'

const services = ['iam', 'dws', 'vpc', 'eps', 'smn'] as const
export type Service = (typeof services)[number]

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const isSafe = ({ protocol, hostname }: URL) => protocol === 'https:' || loopback.has(hostname)

const Origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const bare = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (!url || !bare) {
    context.addIssue('must be an origin such as https://dws.example.com, without a path')
    return z.NEVER
  }
  return url.origin
})

export const Entry = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'must be at most 40 lowercase letters, digits and hyphens'),
    name: z.string().min(1, 'must not be empty'),
    iam: Origin,
    dws: Origin,
    vpc: Origin.optional(),
    eps: Origin.optional(),
    smn: Origin.optional(),
    simulator: z.boolean().default(false),
    cloud: z.string().min(1, 'must not be empty').optional(),
  })
  .superRefine((entry, context) => {
    for (const service of services) {
      const origin = entry[service]
      if (origin && !entry.simulator && !isSafe(new URL(origin)))
        context.addIssue({
          code: 'custom',
          path: [service],
          message: 'must be https, unless it is on this machine: credentials travel there',
        })
    }
  })

/** A region as tables and files have it: each endpoint beside its name. */
export type Entry = z.input<typeof Entry>
