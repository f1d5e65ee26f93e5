import type { checkCluster, createCluster } from '../../contract/cluster-creation.ts'
import type { Input } from '../../contract/operation.ts'
import type { NewCluster } from './new-cluster.ts'

export const publicIp = ({ public_bind_type, eip_id }: NewCluster) =>
  public_bind_type === 'not_use'
    ? {}
    : {
        public_ip: {
          public_bind_type,
          ...(public_bind_type === 'bind_existing' ? { eip_id } : {}),
        },
      }

export const project = ({ enterprise_project_id }: NewCluster) =>
  enterprise_project_id ? { enterprise_project_id } : {}

/** A standalone data warehouse has no CNs to choose. */
const cns = ({ number_of_node, number_of_cn }: NewCluster) =>
  number_of_node === 1 ? undefined : Number(number_of_cn)

/** The request that creates the cluster (5.2.4), from a form without errors. */
export const toCreate = (values: NewCluster): Input<typeof createCluster> => {
  const number_of_cn = cns(values)
  return {
    body: {
      cluster: {
        name: values.name,
        node_type: values.node_type,
        number_of_node: Number(values.number_of_node),
        ...(number_of_cn === undefined ? {} : { number_of_cn }),
        availability_zone: values.availability_zone,
        vpc_id: values.vpc_id,
        subnet_id: values.subnet_id,
        security_group_id: values.security_group_id,
        port: Number(values.port),
        user_name: values.user_name,
        user_pwd: values.user_pwd,
        ...publicIp(values),
        ...project(values),
        ...(values.tags.length > 0 ? { tags: values.tags } : {}),
      },
    },
  }
}

/** The same cluster as the check wants it (5.2.5). */
export const toCheck = (values: NewCluster): Input<typeof checkCluster> => {
  const num_cn = cns(values)
  return {
    body: {
      cluster: {
        name: values.name,
        flavor: values.node_type,
        num_node: Number(values.number_of_node),
        ...(num_cn === undefined ? {} : { num_cn }),
        availability_zones: [values.availability_zone],
        datastore_version: values.version,
        vpc_id: values.vpc_id,
        subnet_id: values.subnet_id,
        security_group_id: values.security_group_id,
        db_port: String(values.port),
        db_name: values.user_name,
        db_password: values.user_pwd,
        ...publicIp(values),
        ...project(values),
        ...(values.tags.length > 0 ? { tag_list: values.tags } : {}),
      },
    },
  }
}

/** The body of the creation as it may be shown and copied. */
export const shownBody = (values: NewCluster): string =>
  JSON.stringify(toCreate({ ...values, user_pwd: '$DWS_PASSWORD' }).body, null, 2)
