import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { regionEndpoints } from './regions.ts'

export type Service = 'iam' | 'dws' | 'vpc' | 'eps' | 'smn'

export interface Region {
  id: string
  name: string
  simulator: boolean
  /** Regions of one cloud know the same accounts: credentials for one are good for all. */
  cloud: string
  /** Origin of each service's endpoint: nothing else is ever contacted. */
  origins: Readonly<Partial<Record<Service, string>> & Record<'iam' | 'dws', string>>
}

/** The regions one may sign in to, by id. */
export type Catalogue = ReadonlyMap<string, Region>

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const Origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const bare = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (!url || !bare) {
    context.addIssue(`"${text}" must be an origin such as https://dws.example.com, without a path.`)
    return z.NEVER
  }
  return url.origin
})

const Endpoint = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'An id has lowercase letters, digits and hyphens.'),
    name: z.string().min(1),
    iam: Origin,
    dws: Origin,
    vpc: Origin.optional(),
    eps: Origin.optional(),
    smn: Origin.optional(),
    simulator: z.boolean().default(false),
    cloud: z.string().min(1).optional(),
  })
  .transform(({ id, name, simulator, cloud, ...origins }): Region => ({
    id,
    name,
    simulator,
    cloud: cloud ?? origins.iam,
    origins: Object.fromEntries(
      Object.entries(origins).filter(([, origin]) => origin !== undefined),
    ) as Region['origins'],
  }))
  .refine(
    ({ simulator, origins }) =>
      simulator ||
      Object.values(origins).every((origin) => {
        const { protocol, hostname } = new URL(origin)
        return protocol === 'https:' || loopback.has(hostname)
      }),
    'Credentials travel to these endpoints: use https, unless they are on this machine.',
  )

/** Reads the file that ENDPOINTS names. Throws with the place and the reason of the first mistake. */
export const readEndpoints = (path: string): Region[] => {
  const result = z.array(Endpoint).safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`${path}, at ${issue?.path.join('.') || 'the top'}: ${issue?.message}`)
}

const simulated = (id: string, name: string, origin: string): Region => ({
  id,
  name,
  simulator: true,
  cloud: 'simulator',
  origins: { iam: origin, dws: origin, vpc: origin, eps: origin, smn: origin },
})

/**
 * The simulator's regions when it runs, the regions of the public cloud, and those of ENDPOINTS,
 * which replace a region of the same id.
 */
export const buildCatalogue = (simulator: string | undefined, own: readonly Region[]): Catalogue =>
  new Map(
    [
      ...(simulator
        ? [
            simulated('sim-north-1', 'Simulator North 1', simulator),
            simulated('sim-east-1', 'Simulator East 1', simulator),
          ]
        : []),
      ...regionEndpoints.map(([id, name, domain]): Region => {
        const at = (service: string) => `https://${service}.${id}.${domain}`
        const origins = { iam: at('iam'), dws: at('dws'), vpc: at('vpc'), smn: at('smn') }
        // Enterprise projects belong to the account: one global endpoint serves every region.
        return {
          id,
          name,
          simulator: false,
          // The European site has accounts of its own; the others share theirs, whatever the domain.
          cloud: domain.endsWith('.eu') ? domain : 'huaweicloud',
          origins: { ...origins, eps: `https://eps.${domain}` },
        }
      }),
      ...own,
    ].map((region) => [region.id, region]),
  )
