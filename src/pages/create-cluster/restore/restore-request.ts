import type { Input } from '../../../contract/operation.ts'
import type { restoreCluster } from '../../../contract/snapshots.ts'
import { project, publicIp } from '../cluster-request.ts'
import type { NewCluster } from '../new-cluster.ts'
import type { Source } from './restore-source.ts'

/** A value that was typed and is not the source's own: what is left out is taken from there. */
const changed = (value: number | string, own: number | null | undefined) =>
  value === '' || value === own ? undefined : Number(value)

/** The request that restores the snapshot (5.5.8), from a form without errors. */
export const toRestore = (values: NewCluster, source: Source): Input<typeof restoreCluster> => {
  const { name, vpc_id, subnet_id, security_group_id, availability_zone } = values
  const port = changed(values.port, source.cluster?.port)
  const number_of_cn =
    values.number_of_node === 1 ? undefined : changed(values.number_of_cn, source.cns)
  const zone = availability_zone === source.cluster?.availability_zone ? '' : availability_zone
  return {
    snapshot_id: source.snapshot.id,
    body: {
      restore: {
        name,
        ...(vpc_id && { vpc_id }),
        ...(subnet_id && { subnet_id }),
        ...(security_group_id && { security_group_id }),
        ...(zone && { availability_zone: zone }),
        ...(port !== undefined && { port }),
        ...(number_of_cn !== undefined && { number_of_cn }),
        ...publicIp(values),
        ...project(values),
      },
    },
  }
}
