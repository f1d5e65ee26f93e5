import { restoreText as text } from '../../../i18n/restore.ts'
import { useSecurityGroups, useSubnets, useVpcs } from '../../../queries/neighbours.ts'
import type { NewClusterForm } from '../wizard/form.ts'
import { NetworkStep } from '../NetworkStep.tsx'
import { isElsewhere } from './restore-rules.ts'
import type { Source } from './restore-source.ts'
import { nameIn } from '../wizard/use-summary.ts'

interface Props {
  form: NewClusterForm
  source: Source
}

/** The network of the new cluster: that of the source, unless another is chosen. */
export const RestoreNetworkStep = ({ form, source }: Props) => {
  const { cluster } = source
  const vpc_id = cluster?.vpc_id ?? ''
  const vpcs = useVpcs().data?.vpcs
  const subnets = useSubnets(vpcs?.some(({ id }) => id === vpc_id) ? vpc_id : '').data?.subnets
  const groups = useSecurityGroups().data?.security_groups
  const inside = !isElsewhere(form.values, source)
  return (
    <NetworkStep
      form={form}
      blanks={{
        vpc_id,
        vpc: cluster && text.asSourceWith(nameIn(vpcs, vpc_id)),
        subnet: inside ? text.asSourceWith(nameIn(subnets, cluster?.subnet_id ?? '')) : undefined,
        group: inside
          ? text.asSourceWith(nameIn(groups, cluster?.security_group_id ?? ''))
          : undefined,
        port: text.network.port,
      }}
    />
  )
}
