import type { NodeType } from '../../contract/clusters.ts'
import { mostCns } from '../../contract/fields.ts'

/** hybrid: one node, no separate CNs. */
export const isStandalone = (flavor: NodeType): boolean => flavor.datastore_type === 'hybrid'

/** normal, sellout, abandon or what else the service says; `missing` where it does not name the AZ. */
export const zoneState = (flavor: NodeType, az: string): string =>
  flavor.available_zones.find(({ code }) => code === az)?.status ?? 'missing'

/** All AZs that any flavor names, in order. */
export const zonesOf = (flavors: readonly NodeType[]): string[] =>
  [
    ...new Set(flavors.flatMap(({ available_zones }) => available_zones.map(({ code }) => code))),
  ].sort()

/** The AZ that a request without one gets: the first where the flavor is to be had. */
export const firstZone = (flavor: NodeType): string | undefined =>
  flavor.available_zones
    .filter(({ status }) => status === 'normal')
    .map(({ code }) => code)
    .sort()[0]

const parts = (version: string) => version.split('.').map(Number)
const newer = (a: string, b: string): number => {
  const [left, right] = [parts(a), parts(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (right[index] ?? 0) - (left[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const isPreview = (role: string | null | undefined) => role?.toUpperCase() === 'PREVIEW'

/** Versions of a flavor, newest first, previews last. */
export const versionsOf = (flavor: NodeType) =>
  flavor.datastores
    .map(({ version, role }) => ({ version, preview: isPreview(role) }))
    .sort((a, b) => Number(a.preview) - Number(b.preview) || newer(a.version, b.version))

/** How many CNs a version takes; 2 to 20 where the service does not say (5.2.4). */
export const cnLimits = (flavor: NodeType | undefined, version: string) => {
  const limits = flavor?.datastores.find((one) => one.version === version)?.attachments
  return { min: limits?.min_cn ?? 2, max: limits?.max_cn ?? mostCns }
}
