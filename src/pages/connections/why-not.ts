import { whyNot } from '../../components/cluster-actions/action.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { connectionText as text } from '../../i18n/connections.ts'
import type { ConnectionAction } from './connection-action.ts'
import type { PublicNetwork } from './networks.ts'

/** Why an action on the connections cannot be taken now, in words; undefined when it can. */
export const whyNotConnection = (
  action: ConnectionAction,
  cluster: ClusterDetail,
  outside: PublicNetwork | undefined,
): string | undefined => {
  switch (action.do) {
    case 'bindElb':
    case 'unbindElb':
      return whyNot('bindElb', cluster)
    case 'bindEip':
      return whyNot('bindEip', cluster)
    case 'unbindEip':
      return whyNot('bindEip', cluster) ?? (outside?.eip_id ? undefined : text.eipUnnamed)
    case 'setDomain':
      return (
        whyNot('editDomainNames', cluster) ??
        (action.type === 'public' && !outside ? text.needsEip : undefined)
      )
    case 'deleteDomain':
      if (action.type === 'private') return text.privateStays
      return outside?.domain ? whyNot('editDomainNames', cluster) : text.noDomain
  }
}
