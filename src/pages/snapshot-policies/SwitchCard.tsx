import { Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { createSnapshotPolicy } from '../../contract/snapshot-policies.ts'
import frame from '../../components/page/panel.module.css'
import { policiesText } from '../../i18n/snapshot-policies.ts'
import { formatTime } from '../../lib/format.ts'
import { useScope } from '../../queries/scope.ts'
import { useCreateSnapshotPolicy } from '../../queries/snapshot-policies.ts'
import type { PlannedPolicy } from './backup-plan.ts'
import { nextFiring } from './firing-time.ts'
import { largestGap } from './promise.ts'
import classes from './SnapshotPolicies.module.css'
import { formatSpan } from './span.ts'

const text = policiesText.switch

interface Props {
  cluster_id: string
  cluster_name: string
  auto_backup: boolean
  policies: readonly PlannedPolicy[]
  now: number
}

/** When the next policy fires, if any does. */
const nextTime = (policies: readonly PlannedPolicy[], now: number): string | undefined => {
  const times = policies.flatMap(({ backup_strategy }) => nextFiring(backup_strategy, now) ?? [])
  return times.length > 0 ? formatTime(new Date(Math.min(...times))) : undefined
}

interface DialogProps extends Omit<Props, 'auto_backup'> {
  /** What it is to be; the page may show it before the dialog is closed. */
  wanted: boolean
  onClose: () => void
}

const SwitchDialog = (props: DialogProps) => {
  const { cluster_id, cluster_name, wanted, policies, now } = props
  const { project_id } = useScope()
  const { send, dialog } = writeDialog(createSnapshotPolicy, useCreateSnapshotPolicy(), {
    ids: { project_id, cluster_id },
    done: wanted ? text.doneOn(cluster_name) : text.doneOff(cluster_name),
    onClose: props.onClose,
  })
  const confirm = wanted ? text.turnOn : text.turnOff
  return (
    <ConfirmDialog
      {...dialog}
      tier="L1"
      title={confirm}
      confirm={confirm}
      name={cluster_name}
      impact={(wanted ? text.onImpact : text.offImpact)(cluster_name, nextTime(policies, now))}
      onConfirm={() => {
        send({ cluster_id, body: { auto_backup: wanted } })
      }}
    />
  )
}

/** Whether policies take snapshots at all, and what that promises; asked before it changes. */
export const SwitchCard = (props: Props) => {
  const { auto_backup, policies, now } = props
  const [wanted, setWanted] = useState<boolean>()
  const gap = largestGap(policies, now)
  return (
    <section className={frame.panel} aria-label={text.label}>
      <Switch
        label={<b className={classes.strong}>{text.label}</b>}
        checked={auto_backup}
        onChange={() => {
          setWanted(!auto_backup)
        }}
      />
      {auto_backup ? (
        <>
          <Text size="sm" mt={6}>
            {text.next(nextTime(policies, now))}
          </Text>
          <Text size="sm">
            {gap === undefined ? text.noPromise : text.promise(formatSpan(gap))}
          </Text>
        </>
      ) : (
        <Text size="sm" mt={6}>
          {text.off}
        </Text>
      )}
      {wanted !== undefined && (
        <SwitchDialog
          {...props}
          wanted={wanted}
          onClose={() => {
            setWanted(undefined)
          }}
        />
      )}
    </section>
  )
}
