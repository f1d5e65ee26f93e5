import type { listNodeTypes } from '../../src/contract/clusters.ts'
import type { Answer } from '../../src/contract/operation.ts'
import { zonesOf, zoneStatus } from './flavors.ts'
import type { Flavor } from './flavors.ts'

type NodeType = NonNullable<Answer<typeof listNodeTypes>['node_types']>[number]

/** A flavor as the list shows it (table 5-6): what it cannot have is null, `detail` is all text. */
export const nodeType = (flavor: Flavor, region: string): NodeType => {
  const { id, spec_name, datastore_type, architecture, vcpus, ram, disk_gb, elastic } = flavor
  const standalone = datastore_type === 'hybrid'
  return {
    id,
    spec_name,
    datastore_type,
    architecture,
    vcpus,
    ram,
    available_zones: zonesOf(region).map((code) => ({ code, status: zoneStatus(flavor, code) })),
    datastores: flavor.versions.map(({ version, role }) => ({
      version,
      role,
      attachments: standalone ? { min_cn: 1, max_cn: 1 } : { min_cn: 2, max_cn: 20 },
    })),
    volume: elastic ? null : { type: 'SSD', size: disk_gb },
    elastic_volume_specs: elastic && [{ type: 'SSD', ...elastic }],
    detail: [
      { type: 'vCPU', value: String(vcpus), unit: 'unit' },
      { type: 'mem', value: String(ram), unit: 'GB' },
      { type: elastic ? 'SSD' : 'LOCAL_DISK', value: String(disk_gb), unit: 'GB' },
    ],
  }
}
