import { z } from 'zod'
import * as field from '../../../contract/fields.ts'
import { createClusterText } from '../../../i18n/create-cluster.ts'
import { restoreText } from '../../../i18n/restore.ts'
import { isStandalone, zoneState } from '../../../components/flavors/flavor.ts'
import {
  checkCns,
  checkEip,
  checkName,
  coded,
  rulesOf,
  type Complain,
  type Known,
  type NewCluster,
} from '../new-cluster.ts'
import { flavorOf, type Source } from './restore-source.ts'

const fields = z.object({
  name: field.ClusterName,
  public_bind_type: field.PublicBindType,
  enterprise_project_id: z.string().max(64),
})

/** Blank: as the source cluster. */
const checkUnlessBlank = (
  values: NewCluster,
  path: 'availability_zone' | 'vpc_id' | 'subnet_id' | 'security_group_id' | 'port',
  rule: z.ZodType,
  complain: Complain,
) => {
  const issue = values[path] === '' ? undefined : rule.safeParse(values[path]).error?.issues[0]
  if (issue) complain([path], issue.message)
}

/** Subnet and group of the source belong to its VPC: in another one they must be chosen. */
export const isElsewhere = ({ vpc_id }: NewCluster, { cluster }: Source): boolean =>
  !cluster || (vpc_id !== '' && vpc_id !== cluster.vpc_id)

const checkNetwork = (values: NewCluster, source: Source, complain: Complain) => {
  checkUnlessBlank(values, 'vpc_id', field.VpcId, complain)
  checkUnlessBlank(values, 'subnet_id', field.SubnetId, complain)
  checkUnlessBlank(values, 'security_group_id', field.SecurityGroupId, complain)
  const { needed } = restoreText.network
  if (!source.cluster && values.vpc_id === '') complain(['vpc_id'], coded('DWS.5014', needed.vpc))
  if (!isElsewhere(values, source)) return
  if (values.subnet_id === '') complain(['subnet_id'], coded('DWS.5015', needed.subnet))
  if (values.security_group_id === '')
    complain(['security_group_id'], coded('DWS.5016', needed.group))
}

/** The rules of a restore (table 5-122), with what is known of its source. */
export const restoreSchema = (known: Known, source: Source) => {
  const flavor = flavorOf(source, known.node_types)
  return rulesOf(fields, (values, complain) => {
    checkName(values, known, complain)
    checkUnlessBlank(values, 'availability_zone', field.AzCode, complain)
    const zone = values.availability_zone
    if (flavor && zone !== '' && zoneState(flavor, zone) !== 'normal')
      complain(['availability_zone'], coded('DWS.5200', createClusterText.zone.soldOut))
    if (values.number_of_cn !== '' && !(flavor && isStandalone(flavor)))
      checkCns(values, flavor, complain)
    checkNetwork(values, source, complain)
    checkUnlessBlank(values, 'port', field.Port, complain)
    checkEip(values, complain)
  })
}
