import type { Field, NewCluster } from '../new-cluster.ts'

const fields: Readonly<Record<string, Field>> = {
  'DWS.5050': 'name',
  'DWS.5056': 'name',
  'DWS.5057': 'name',
  'DWS.5059': 'user_name',
  'DWS.5082': 'user_name',
  'DWS.5144': 'user_pwd',
  'DWS.5145': 'user_pwd',
  'DWS.5014': 'vpc_id',
  'DWS.5021': 'vpc_id',
  'DWS.5015': 'subnet_id',
  'DWS.5022': 'subnet_id',
  'DWS.5016': 'security_group_id',
  'DWS.5023': 'security_group_id',
  'DWS.5011': 'availability_zone',
  'DWS.5012': 'availability_zone',
  'DWS.5027': 'availability_zone',
  'DWS.5200': 'availability_zone',
  'DWS.5003': 'version',
  'DWS.5006': 'node_type',
  'DWS.5093': 'node_type',
  'DWS.5240': 'node_type',
  'DWS.5207': 'number_of_cn',
  'DWS.5047': 'number_of_node',
  'DWS.5091': 'number_of_node',
  'DWS.5098': 'public_bind_type',
  'DWS.5133': 'eip_id',
  'DWS.5135': 'eip_id',
  'DWS.5194': 'tags',
  'DWS.5197': 'tags',
  'DWS.5060': 'port',
}

/**
 * The field that a code of the service speaks of, if it speaks of one. A field that the form does not
 * show now hands the error to the one that hides it.
 */
export const fieldOfCode = (
  error_code: string,
  { number_of_node, public_bind_type }: NewCluster,
): Field | undefined => {
  const field = fields[error_code]
  if (field === 'number_of_cn' && number_of_node === 1) return 'node_type'
  if (field === 'eip_id' && public_bind_type !== 'bind_existing') return 'public_bind_type'
  return field
}
