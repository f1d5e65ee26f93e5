import { stableId } from '../state/ids.ts'

interface Elastic {
  readonly min_size: number
  readonly max_size: number
  readonly step: number
}

/** A flavor; sizes in GB. Names and sizes of wire.md §4.2. */
export interface Flavor {
  readonly id: string
  readonly spec_name: string
  /** hybrid is the standalone data warehouse with one node. */
  readonly datastore_type: 'dws' | 'hybrid'
  readonly architecture: 'x86' | 'arm'
  readonly vcpus: number
  readonly ram: number
  /** Disk of a node when a request does not say. */
  readonly disk_gb: number
  /** null: local disks of a fixed size. */
  readonly elastic: Elastic | null
  /** Zones (last letter of the AZ code) where it is sold out or withdrawn. */
  readonly missing: Readonly<Record<string, 'sellout' | 'abandon'>>
  readonly versions: readonly Version[]
}

interface Version {
  readonly version: string
  readonly role: 'STABLE' | 'PREVIEW'
}

const current: readonly Version[] = [
  { version: '9.1.0.227', role: 'STABLE' },
  { version: '9.1.0.211', role: 'STABLE' },
  { version: '8.2.1.220', role: 'STABLE' },
  { version: '8.1.3.325', role: 'STABLE' },
  { version: '9.1.1.305', role: 'PREVIEW' },
]
const legacy = current.filter(({ version }) => version.startsWith('8.'))

const flavor = (
  spec_name: string,
  [vcpus, ram]: readonly [number, number],
  disk_gb: number,
  elastic: readonly [number, number, number] | null,
  more: Partial<Pick<Flavor, 'datastore_type' | 'architecture' | 'missing' | 'versions'>> = {},
): Flavor => ({
  id: stableId(`flavor ${spec_name}`),
  spec_name,
  datastore_type: 'dws',
  architecture: 'x86',
  vcpus,
  ram,
  disk_gb,
  elastic: elastic && { min_size: elastic[0], max_size: elastic[1], step: elastic[2] },
  missing: {},
  versions: current,
  ...more,
})

const arm = { architecture: 'arm' } as const

export const flavors: readonly Flavor[] = [
  flavor('dwsx2.xlarge.m7n', [4, 32], 100, [20, 2000, 10]),
  flavor('dwsx2.2xlarge.m7n', [8, 64], 200, [100, 4000, 100]),
  flavor('dwsx2.4xlarge.m7n', [16, 128], 400, [100, 8000, 100]),
  flavor('dwsx2.8xlarge.m7n', [32, 256], 800, [100, 16_000, 100]),
  flavor('dwsx2.16xlarge.m7n', [64, 512], 1600, [100, 32_000, 100], { missing: { c: 'sellout' } }),
  flavor('dwsk2.xlarge', [4, 32], 100, [20, 2000, 10], arm),
  flavor('dwsk2.2xlarge', [8, 64], 200, [100, 4000, 100], arm),
  flavor('dwsk2.8xlarge', [32, 256], 800, [100, 16_000, 100], arm),
  flavor('dwsk2.12xlarge', [48, 384], 1200, [100, 24_000, 100], {
    ...arm,
    missing: { b: 'abandon' },
  }),
  flavor('dwsx2.h1.2xlarge.4.c7', [8, 32], 100, [100, 4000, 100], { datastore_type: 'hybrid' }),
  flavor('dws2.olap.4xlarge.i3', [16, 128], 1490, null, { missing: { a: 'sellout' } }),
  flavor('dws.d2.xlarge', [4, 32], 160, null, { missing: { c: 'abandon' }, versions: legacy }),
]

/** By name, or by id. */
export const findFlavor = (name_or_id: string): Flavor | undefined =>
  flavors.find(({ spec_name, id }) => spec_name === name_or_id || id === name_or_id)

/** The three zones of a region: `<region>a`, `b` and `c`. */
export const zonesOf = (region: string): string[] => ['a', 'b', 'c'].map((zone) => region + zone)

export const zoneStatus = (
  flavor: Flavor,
  availability_zone: string,
): 'normal' | 'sellout' | 'abandon' => flavor.missing[availability_zone.slice(-1)] ?? 'normal'

/** The version that a create request gets, which cannot name one: the newest stable. */
export const defaultVersion = (flavor: Flavor): string =>
  flavor.versions.find(({ role }) => role === 'STABLE')?.version ?? '8.1.3.325'
