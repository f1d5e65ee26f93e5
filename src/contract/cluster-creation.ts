import { z } from 'zod'
import * as field from './fields.ts'
import { Empty, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'
import { Password, passwordDiffersFromUser, passwordFitsUser } from './passwords.ts'
import { Tags, TagsOrTag } from './tags.ts'

const cnsFitNodes = (cluster: { number_of_node: number; number_of_cn?: number | undefined }) =>
  cluster.number_of_cn === undefined || cluster.number_of_cn <= cluster.number_of_node

/** Table 5-38. */
export const CreateCluster = z
  .strictObject({
    name: field.ClusterName,
    /** Flavor id or flavor name: the table says id, every sample sends a name (wire.md §5.5). */
    node_type: field.Flavor,
    number_of_node: field.NodeCount,
    number_of_cn: field.CnCount.optional(),
    availability_zone: field.AzCode.optional(),
    vpc_id: field.VpcId,
    subnet_id: field.SubnetId,
    security_group_id: field.SecurityGroupId,
    port: field.Port.optional(),
    user_name: field.UserName,
    user_pwd: Password,
    public_ip: field.PublicIpChoice.nullish(),
    enterprise_project_id: z.string().max(64).optional(),
    tags: TagsOrTag.optional(),
  })
  .refine(cnsFitNodes, { path: ['number_of_cn'], error: field.cnsExceedNodes })
  .refine((cluster) => passwordFitsUser(cluster.user_pwd, cluster.user_name), {
    path: ['user_pwd'],
    error: passwordDiffersFromUser,
  })
export type CreateCluster = z.input<typeof CreateCluster>

export const createCluster = operation({
  method: 'POST',
  path: '/v1.0/{project_id}/clusters',
  section: '5.2.4',
  summary: 'Create a cluster',
  action: 'dws:openAPICluster:create',
  body: z.strictObject({ cluster: CreateCluster }),
  status: 200,
  response: z.looseObject({ cluster: z.looseObject({ id: z.string() }) }),
})

/** Table 5-45: the same cluster in the vocabulary of the v2 API. */
export const ClusterCheck = z
  .strictObject({
    name: field.ClusterName.optional(),
    flavor: field.Flavor,
    num_node: field.NodeCount,
    num_cn: field.CnCount.optional(),
    availability_zones: z.array(field.AzCode).min(1, field.azRequired),
    datastore_version: z.string().min(1, field.versionRequired),
    vpc_id: field.VpcId,
    subnet_id: field.SubnetId,
    security_group_id: field.SecurityGroupId.optional(),
    public_ip: field.PublicIpChoice.nullish(),
    /** A port as text, 8000–30000. */
    db_port: z.coerce.number<string>().pipe(field.Port).optional(),
    /** The administrator's user name, in spite of its name. */
    db_name: field.UserName.optional(),
    db_password: Password.optional(),
    enterprise_project_id: z.string().max(64).optional(),
    tag_list: Tags.nullish(),
    volume: z
      .strictObject({
        volume: z.enum(['SSD', 'SAS', 'SATA']),
        /** GB; the sample sends it as text. */
        capacity: LooseInt.optional(),
      })
      .nullish(),
    cross_spec_restore: LooseText,
    old_cluster_hostname: LooseText,
    restore_point: z
      .strictObject({
        back_ref: LooseText,
        restore_time: z.number().nullish(),
        cluster_id: LooseText,
      })
      .nullish(),
    dss_pool_id: LooseText,
  })
  .refine(
    (cluster) => cnsFitNodes({ number_of_node: cluster.num_node, number_of_cn: cluster.num_cn }),
    { path: ['num_cn'], error: field.cnsExceedNodes },
  )

export const checkCluster = operation({
  method: 'POST',
  path: '/v2/{project_id}/cluster-precheck',
  section: '5.2.5',
  summary: 'Check before creating a cluster',
  action: 'dws:cluster:checkCreate',
  body: z.strictObject({ cluster: ClusterCheck }),
  status: 200,
  response: Empty,
})
