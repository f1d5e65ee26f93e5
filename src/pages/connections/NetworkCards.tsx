import { Fragment } from 'react'
import { Definitions, type Definition } from '../../components/display/Definitions.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { connectionText as text } from '../../i18n/connections.ts'
import type { ConnectionAction, DomainType } from './connection-action.ts'
import type { DomainName, Network, PublicNetwork } from './networks.ts'

export interface ActionProps {
  whyNot: (action: ConnectionAction) => string | undefined
  onAction: (action: ConnectionAction) => void
}

const copied = (label: string, value: string | null | undefined): Definition => ({
  label,
  value: value && <span className="mono">{value}</span>,
  copy: value,
})

/** A long name breaks after its dots. */
const host = (label: string, value: string | undefined): Definition => ({
  ...copied(label, value),
  value: value && (
    <span className="mono">
      {value.split('.').map((part, index) => (
        <Fragment key={index}>
          {index > 0 && '.'}
          <wbr />
          {part}
        </Fragment>
      ))}
    </span>
  ),
})

const ActionButton = (props: ActionProps & { action: ConnectionAction; label: string }) => (
  <ReasonButton
    variant="default"
    size="xs"
    reason={props.whyNot(props.action)}
    onClick={() => {
      props.onAction(props.action)
    }}
  >
    {props.label}
  </ReasonButton>
)

const DomainButtons = (
  props: ActionProps & { type: DomainType; domain: DomainName | undefined },
) => (
  <>
    <ActionButton
      {...props}
      action={{ do: 'setDomain', type: props.type }}
      label={props.domain ? text.actions.editDomain : text.actions.createDomain}
    />
    <ActionButton
      {...props}
      action={{ do: 'deleteDomain', type: props.type }}
      label={text.actions.deleteDomain}
    />
  </>
)

const domainItems = (domain: DomainName | undefined): Definition[] => [
  host(text.host, domain?.host),
  ...(domain?.ttl === undefined ? [] : [{ label: text.ttl, value: text.seconds(domain.ttl) }]),
  ...(domain?.status
    ? [{ label: text.status, value: text.statuses[domain.status] ?? domain.status }]
    : []),
]

type CardProps<Of> = ActionProps & { cluster: ClusterDetail; network: Of }

export const PrivateCard = ({ cluster, network, ...actions }: CardProps<Network>) => (
  <Definitions
    title={text.private}
    items={[
      ...domainItems(network.domain),
      copied(text.ip, network.ip),
      copied(text.port, cluster.port?.toString()),
    ]}
    actions={<DomainButtons {...actions} type="private" domain={network.domain} />}
  />
)

export const PublicCard = ({
  cluster,
  network,
  ...actions
}: CardProps<PublicNetwork | undefined>) => (
  <Definitions
    title={text.public}
    items={
      network
        ? [
            ...domainItems(network.domain),
            copied(text.ip, network.ip),
            copied(text.port, cluster.port?.toString()),
            ...(network.bandwidth === undefined
              ? []
              : [{ label: text.bandwidth, value: text.mbits(network.bandwidth) }]),
          ]
        : [{ label: text.eip, value: cluster.elb?.public_ip ? text.publicByElb : text.noPublic }]
    }
    actions={
      <>
        <ActionButton
          {...actions}
          action={{ do: network?.eip_id ? 'unbindEip' : 'bindEip' }}
          label={network?.eip_id ? text.actions.unbindEip : text.actions.bindEip}
        />
        <DomainButtons {...actions} type="public" domain={network?.domain} />
      </>
    }
  />
)

export const ElbCard = ({ cluster, ...actions }: ActionProps & { cluster: ClusterDetail }) => {
  const { elb } = cluster
  return (
    <Definitions
      title={text.elb}
      items={
        elb?.id
          ? [
              copied(text.elbName, elb.name),
              copied(text.elbAddress, elb.private_ip ?? elb.private_endpoint),
              ...(elb.public_ip ? [copied(text.elbPublic, elb.public_ip)] : []),
              copied(text.port, cluster.port?.toString()),
              copied(text.elbId, elb.id),
              copied(text.vpc, elb.vpc_id),
            ]
          : [
              {
                label: text.elbNone,
                value: cluster.number_of_node === 1 ? text.noElbStandalone : text.noElb,
              },
            ]
      }
      actions={
        <ActionButton
          {...actions}
          action={{ do: elb?.id ? 'unbindElb' : 'bindElb' }}
          label={elb?.id ? text.actions.unbindElb : text.actions.bindElb}
        />
      }
    />
  )
}
