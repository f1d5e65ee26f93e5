import { z } from 'zod'
import { publicRegions } from './regions.ts'

const services = ['iam', 'dws', 'vpc', 'eps', 'smn'] as const
export type Service = (typeof services)[number]

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

const Entry = z
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

export const Entries = z.array(Entry).superRefine((entries, context) => {
  for (const [index, { id }] of entries.entries())
    if (entries.findIndex((other) => other.id === id) < index)
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `is "${id}" once more` })
})

const toRegion = ({ id, name, simulator, cloud, ...origins }: z.output<typeof Entry>): Region => ({
  id,
  name,
  simulator,
  cloud: cloud ?? origins.iam,
  origins: Object.fromEntries(
    Object.entries(origins).filter(([, origin]) => origin !== undefined),
  ) as Region['origins'],
})

const simulated = (origin: string): Entry[] =>
  [
    { id: 'sim-north-1', name: 'Simulator North 1' },
    { id: 'sim-east-1', name: 'Simulator East 1' },
  ].map((region) => ({
    ...region,
    simulator: true,
    cloud: 'simulator',
    ...{ iam: origin, dws: origin, vpc: origin, eps: origin, smn: origin },
  }))

/** What the operator says of the catalogue. */
export interface Choice {
  /** Regions of their own; one replaces another of the same id. */
  regions: readonly Entry[]
  /** Ids of the public clouds' regions that are offered. */
  public: readonly string[]
}

/** The regions of the simulator, if it runs at an origin, then the operator's own, then public ones. */
export const buildCatalogue = (simulator: string | undefined, choice: Choice): Catalogue => {
  const isOwn = ({ id }: Entry) => choice.regions.some((own) => own.id === id)
  const offered = publicRegions.filter(({ id }) => choice.public.includes(id))
  const entries = Entries.parse([
    ...(simulator ? simulated(simulator) : []).filter((entry) => !isOwn(entry)),
    ...choice.regions,
    ...offered.filter((entry) => !isOwn(entry)),
  ])
  return new Map(entries.map((entry) => [entry.id, toRegion(entry)]))
}
