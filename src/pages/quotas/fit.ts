import type { NodeType } from '../../contract/clusters.ts'
import type { Quota } from '../../contract/quotas.ts'

/** What is planned: so many nodes of a flavor, with so much disk each. */
export interface Shape {
  flavor: Pick<NodeType, 'vcpus' | 'ram'>
  nodes: number
  disk_gb: number
}

/** The quotas of which it is known what a cluster takes. */
export type CountedType = 'instances' | 'core' | 'ram' | 'disk' | 'disk_capacity'

const takesOf = ({ flavor, nodes, disk_gb }: Shape): Readonly<Record<CountedType, number>> => ({
  instances: 1,
  core: nodes * flavor.vcpus,
  ram: nodes * flavor.ram,
  disk: nodes,
  disk_capacity: nodes * disk_gb,
})

const isCounted = (type: string, takes: object): type is CountedType => Object.hasOwn(takes, type)

/** How many clusters of a shape one quota leaves room for. */
export interface Fit {
  quota: Quota
  /** Infinity: no limit. */
  left: number
  /** undefined: this quota is not counted. */
  takes: number | undefined
  /** Infinity: it limits nothing. */
  fits: number
}

export const fitsOf = (quotas: readonly Quota[], shape: Shape): readonly Fit[] => {
  const all = takesOf(shape)
  return quotas.map((quota) => {
    const left = quota.quota < 0 ? Infinity : Math.max(0, quota.quota - quota.used)
    const takes = isCounted(quota.type, all) ? all[quota.type] : undefined
    return { quota, left, takes, fits: takes ? Math.floor(left / takes) : Infinity }
  })
}

/** How many clusters fit all quotas, Infinity where none limits them, and which quotas bind. */
export const tightest = (fits: readonly Fit[]): { count: number; binding: readonly Fit[] } => {
  const count = Math.min(Infinity, ...fits.map((fit) => fit.fits))
  return { count, binding: count === Infinity ? [] : fits.filter((fit) => fit.fits === count) }
}

const disks = new Set(['SSD', 'SAS', 'SATA', 'ESSD', 'GPSSD', 'LOCAL_DISK'])

/** Disk of a new node in GB, as the flavor tells it; undefined when it does not. */
export const diskOf = ({ volume, detail }: NodeType): number | undefined => {
  const told = detail.find(({ type, value }) => disks.has(type ?? '') && Number(value) > 0)?.value
  return told ? Number(told) : (volume?.size ?? undefined)
}
