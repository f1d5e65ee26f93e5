import { versionsOf, zoneState } from '../../components/flavors/flavor.ts'
import { kindWords, storageWords } from '../../components/flavors/flavor-words.ts'
import type { NodeType } from '../../contract/clusters.ts'

/** A flavor as the list needs it. */
export interface FlavorRow {
  flavor: NodeType
  kind: string
  storage: string
  /** The newest that is no preview, else the newest of all. */
  version: string | undefined
  /** Lower case: what the search looks through. */
  haystack: string
}

export const flavorRows = (flavors: readonly NodeType[]): FlavorRow[] =>
  flavors.map((flavor) => {
    const kind = kindWords(flavor)
    const storage = storageWords(flavor)
    const versions = versionsOf(flavor)
    return {
      flavor,
      kind,
      storage,
      version: versions[0]?.version,
      haystack: [
        flavor.spec_name,
        flavor.id,
        kind,
        storage,
        `${flavor.vcpus} vcpus`,
        `${flavor.ram} gb`,
        ...versions.map(({ version }) => version),
      ]
        .join('\n')
        .toLowerCase(),
    }
  })

/** `somewhere`, `nowhere`, the code of an AZ that has the flavor, or empty. */
export const somewhere = 'somewhere'
export const nowhere = 'nowhere'

/** Whether a cluster of the flavor can be created in the AZ, as far as the lists say. */
export const isAvailable = (flavor: NodeType, zone: string, closed: ReadonlySet<string>): boolean =>
  zoneState(flavor, zone) === 'normal' && !closed.has(zone)

interface Filter {
  q: string
  type: string
  zone: string
  /** AZs that are out of service, whatever a flavor says. */
  closed: ReadonlySet<string>
}

/** Rows that match everything that is set; empty texts let everything pass. */
export const filterFlavors = (
  rows: readonly FlavorRow[],
  { q, type, zone, closed }: Filter,
): readonly FlavorRow[] => {
  const needle = q.trim().toLowerCase()
  const fitsZone = (flavor: NodeType): boolean => {
    if (!zone) return true
    const anywhere = flavor.available_zones.some(({ code }) => isAvailable(flavor, code, closed))
    if (zone === somewhere) return anywhere
    if (zone === nowhere) return !anywhere
    return isAvailable(flavor, zone, closed)
  }
  return rows.filter(
    ({ flavor, haystack }) =>
      (!needle || haystack.includes(needle)) &&
      (!type || flavor.datastore_type === type) &&
      fitsZone(flavor),
  )
}

const ranks = ['normal', 'sellout', 'abandon', 'missing']

/** For sorting by an AZ: what can be had comes first, what nobody knows after what is sold out. */
export const stateRank = (state: string): number => {
  const rank = ranks.indexOf(state)
  return rank < 0 ? 1.5 : rank
}
