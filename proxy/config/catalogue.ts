import { z } from 'zod'
import { Entry } from './entry.ts'
import type { Service } from './entry.ts'
import { publicRegions } from './regions.ts'

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
