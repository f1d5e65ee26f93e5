import type { StartedJob } from '../../components/status/JobProgress.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import type { ConnectionAction, DialogProps } from './connection-action.ts'
import { DeleteDomainName, SetDomainName } from './DomainNameDialogs.tsx'
import { BindEip, UnbindEip } from './EipDialogs.tsx'
import { BindElb, UnbindElb } from './ElbDialogs.tsx'
import type { Endpoints, Network, PublicNetwork } from './networks.ts'

/** An action and what was known when it was chosen: the dialog stays while its own success changes that. */
export interface ChosenAction {
  action: ConnectionAction
  cluster: ClusterDetail
  endpoints: Endpoints | undefined
  inside: Network
  outside: PublicNetwork | undefined
}

interface Props extends DialogProps, ChosenAction {
  onJob: (job: StartedJob) => void
}

/** The dialog of an action. */
export const ConnectionDialog = ({
  action,
  endpoints,
  inside,
  outside,
  onJob,
  ...dialog
}: Props) => {
  switch (action.do) {
    case 'setDomain': {
      const [network, read] =
        action.type === 'private'
          ? [inside, endpoints?.private_endpoints]
          : [outside, endpoints?.public_endpoints]
      return (
        <SetDomainName
          {...dialog}
          type={action.type}
          domain={network?.domain}
          zone={read?.domain_name_suffix ?? undefined}
        />
      )
    }
    case 'deleteDomain':
      return (
        outside?.domain && <DeleteDomainName {...dialog} domain={outside.domain} ip={outside.ip} />
      )
    case 'bindEip':
      return <BindEip {...dialog} />
    case 'unbindEip':
      return outside?.eip_id && <UnbindEip {...dialog} eip_id={outside.eip_id} network={outside} />
    case 'bindElb':
      return <BindElb {...dialog} onJob={onJob} />
    case 'unbindElb':
      return (
        dialog.cluster.elb?.id && (
          <UnbindElb {...dialog} elb_id={dialog.cluster.elb.id} onJob={onJob} />
        )
      )
  }
}
