import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import type { StartedJob } from '../../components/status/JobProgress.tsx'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { associateElb, disassociateElb, type Elb } from '../../contract/connections.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { connectionText } from '../../i18n/connections.ts'
import { useBindableElbs, useBindElb, useUnbindElb } from '../../queries/connections.ts'
import { useScope } from '../../queries/scope.ts'
import type { DialogProps } from './connection-action.ts'

const text = connectionText.bindElb

interface Props extends DialogProps {
  onJob: (job: StartedJob) => void
}

/** What speaks against a load balancer although the service lists it. */
const whyUnfit = ({ vip_address, vpc_id }: Elb, cluster: ClusterDetail) => {
  if (!vip_address) return text.noAddress
  return vpc_id && cluster.vpc_id && vpc_id !== cluster.vpc_id ? text.otherVpc : undefined
}

const facts = ({ vip_address, type, vpc_id }: Elb) =>
  [vip_address, type && (text.types[type] ?? type), vpc_id && text.vpc(vpc_id)]
    .filter(Boolean)
    .join(' · ')

const Choice = (props: {
  elbs: readonly Elb[]
  cluster: ClusterDetail
  elb_id: string
  onChoose: (elb_id: string) => void
}) =>
  props.elbs.length === 0 ? (
    <Empty {...text.none} />
  ) : (
    <Radio.Group label={text.choose} value={props.elb_id} onChange={props.onChoose}>
      <Stack gap="xs" mt={6}>
        {props.elbs.map((elb) => {
          const unfit = whyUnfit(elb, props.cluster)
          return (
            <Radio
              key={elb.id}
              value={elb.id}
              label={elb.name ?? elb.id}
              description={unfit ? `${unfit} ${facts(elb)}` : facts(elb)}
              disabled={unfit !== undefined}
            />
          )
        })}
      </Stack>
    </Radio.Group>
  )

/** 5.7.4 and 5.7.5 */
export const BindElb = ({ cluster, onClose, onJob }: Props) => {
  const { project_id } = useScope()
  const query = useBindableElbs(cluster.id)
  const [elb_id, setElbId] = useState('')
  // One that was bound elsewhere meanwhile is no longer chosen.
  const elb = query.data?.elbs.find(({ id }) => id === elb_id)
  const { send, dialog } = writeDialog(associateElb, useBindElb(), {
    ids: { project_id, cluster_id: cluster.id, elb_id: elb?.id ?? 'ELB_ID' },
    done: text.done,
    onAnswer: ({ job_id }) => {
      onJob({ job_id, title: text.job(elb?.name ?? elb_id) })
    },
    onClose,
  })
  return (
    <ConfirmDialog
      {...dialog}
      tier="L1"
      title={text.title}
      confirm={connectionText.actions.bindElb}
      name={cluster.name}
      impact={text.impact}
      blocked={!elb}
      onConfirm={() => {
        send({ cluster_id: cluster.id, elb_id })
      }}
    >
      <QueryState query={query} height={120}>
        {({ elbs }) => <Choice {...{ elbs, cluster, elb_id }} onChoose={setElbId} />}
      </QueryState>
    </ConfirmDialog>
  )
}

interface UnbindProps extends Props {
  elb_id: string
}

/** 5.7.6 */
export const UnbindElb = ({ cluster, elb_id, onClose, onJob }: UnbindProps) => {
  const words = connectionText.unbindElb
  const { project_id } = useScope()
  const name = cluster.elb?.name ?? elb_id
  const address = cluster.elb?.private_endpoint ?? cluster.elb?.private_ip ?? name
  const { send, dialog } = writeDialog(disassociateElb, useUnbindElb(), {
    ids: { project_id, cluster_id: cluster.id, elb_id },
    done: words.done,
    onAnswer: ({ job_id }) => {
      onJob({ job_id, title: words.job(name) })
    },
    onClose,
  })
  return (
    <ConfirmDialog
      {...dialog}
      tier="L1"
      title={words.title(name)}
      confirm={connectionText.actions.unbindElb}
      name={cluster.name}
      impact={words.impact(address)}
      onConfirm={() => {
        send({ cluster_id: cluster.id, elb_id })
      }}
    />
  )
}
