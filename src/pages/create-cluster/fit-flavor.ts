import { firstZone, isStandalone, versionsOf, zoneState } from '../../components/flavors/flavor.ts'
import type { NodeType } from '../../contract/clusters.ts'
import { defaults, type NewCluster } from './new-cluster.ts'

type Size = Pick<
  NewCluster,
  'node_type' | 'availability_zone' | 'version' | 'number_of_node' | 'number_of_cn'
>

/** A flavor, and with it what fits: an AZ that has it, a version, nodes. What still fits stays. */
export const fitFlavor = (values: Size, flavor: NodeType): Size => {
  const { availability_zone, version, number_of_node, number_of_cn } = values
  const versions = versionsOf(flavor)
  const standalone = isStandalone(flavor)
  const fromStandalone = number_of_node === 1 && !standalone
  return {
    node_type: flavor.spec_name,
    availability_zone:
      zoneState(flavor, availability_zone) === 'normal'
        ? availability_zone
        : (firstZone(flavor) ?? ''),
    version: versions.some((one) => one.version === version)
      ? version
      : (versions[0]?.version ?? ''),
    number_of_node: standalone ? 1 : fromStandalone ? defaults.number_of_node : number_of_node,
    number_of_cn: fromStandalone && number_of_cn === '' ? defaults.number_of_cn : number_of_cn,
  }
}
