import { Group, SimpleGrid } from '@mantine/core'
import { Age } from '../../components/display/Age.tsx'
import { ParameterBadge } from '../../components/status/ClusterBadges.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { detailText as text } from '../../i18n/cluster-details.ts'
import { parseServiceTime } from '../../lib/time.ts'
import { Definitions, type Definition } from '../../components/display/Definitions.tsx'
import classes from './Summary.module.css'

const id = (label: string, value: string | null | undefined): Definition => ({
  label,
  value: value && <span className="mono">{value}</span>,
  copy: value,
})

const time = (label: string, value: string | null | undefined): Definition => ({
  label,
  value: <Age date={parseServiceTime(value)} />,
})

const identity = (cluster: ClusterDetail, recentEvents: Definition['value']): Definition[] => {
  const nodes = cluster.number_of_node ?? cluster.nodes.length
  const free = cluster.number_of_free_node ?? 0
  return [
    id(text.id, cluster.id),
    { label: text.name, value: cluster.name, copy: cluster.name },
    { label: text.version, value: cluster.version },
    { label: text.flavor, value: cluster.node_type, copy: cluster.node_type },
    { label: text.nodes, value: free > 0 ? text.nodesWithFree(nodes, free) : nodes },
    { label: text.zone, value: cluster.availability_zone },
    time(text.created, cluster.created),
    time(text.updated, cluster.updated),
    id(text.project, cluster.enterprise_project_id),
    { label: text.administrator, value: cluster.user_name, copy: cluster.user_name },
    { label: text.recentEvents, value: recentEvents },
  ]
}

const connection = (cluster: ClusterDetail): Definition[] => {
  const { endpoints, public_endpoints, private_ip, elb, public_ip } = cluster
  const ips = private_ip.join(', ')
  return [
    ...(endpoints.length > 0 ? endpoints : [undefined]).flatMap((endpoint) => [
      id(text.privateHost, endpoint?.connect_info),
      id(text.privateJdbc, endpoint?.jdbc_url),
    ]),
    ...public_endpoints.flatMap((endpoint) => [
      id(text.publicHost, endpoint.public_connect_info),
      id(text.publicJdbc, endpoint.jdbc_url),
    ]),
    { label: text.port, value: cluster.port },
    id(text.vpc, cluster.vpc_id),
    id(text.subnet, cluster.subnet_id),
    id(text.securityGroup, cluster.security_group_id),
    id(text.privateIps, ips),
    id(text.eip, public_ip?.eip_address ?? public_ip?.eip_id),
    id(text.elb, elb?.private_endpoint ?? elb?.name ?? elb?.id),
  ]
}

const maintenanceWindow = ({ maintain_window: days }: ClusterDetail) =>
  days?.day && days.start_time && days.end_time
    ? text.windowIn(days.day, days.start_time, days.end_time)
    : undefined

const upkeep = (cluster: ClusterDetail): Definition[] => [
  { label: text.window, value: maintenanceWindow(cluster) },
  {
    label: text.parameterGroup,
    value: cluster.parameter_group && (
      <Group gap={6} component="span">
        <span className="mono">{cluster.parameter_group.name ?? cluster.parameter_group.id}</span>
        {cluster.parameter_group.status && (
          <ParameterBadge status={cluster.parameter_group.status} />
        )}
      </Group>
    ),
  },
  {
    label: text.tags,
    value: cluster.tags.length > 0 && (
      <span className={classes.tags}>
        {cluster.tags.map(({ key, value }) => (
          <span key={key} className={classes.tag}>
            {value ? `${key} = ${value}` : key}
          </span>
        ))}
      </span>
    ),
  },
  { label: text.timeZone, value: cluster.cluster_timezone },
  { label: text.guestAgent, value: cluster.guest_agent_version },
]

const resize = ({ resize_info: info }: ClusterDetail): Definition[] => [
  {
    label: text.resizeNodes,
    value: `${info?.origin_node_num ?? '?'} → ${info?.target_node_num ?? '?'}`,
  },
  {
    label: text.resizeStatus,
    value: info?.resize_status && (text.resizeStatuses[info.resize_status] ?? info.resize_status),
  },
  time(text.resizeStarted, info?.start_time),
]

/** Everything that the service says about a cluster, but its nodes. */
export const Summary = (props: { cluster: ClusterDetail; recentEvents: Definition['value'] }) => {
  const { cluster } = props
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Definitions title={text.identity} items={identity(cluster, props.recentEvents)} />
      <Definitions title={text.connection} items={connection(cluster)} />
      <Definitions title={text.upkeep} items={upkeep(cluster)} />
      {cluster.resize_info && <Definitions title={text.resize} items={resize(cluster)} />}
    </SimpleGrid>
  )
}
