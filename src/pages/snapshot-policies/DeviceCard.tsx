import { Button, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldErrors } from '../../components/cluster-actions/field-error.ts'
import { FormDialog } from '../../components/form/FormDialog.tsx'
import { writeDialog } from '../../components/form/write-dialog.ts'
import { createSnapshotPolicy, SnapshotPolicy } from '../../contract/snapshot-policies.ts'
import frame from '../../components/page/panel.module.css'
import { policiesText } from '../../i18n/snapshot-policies.ts'
import { useScope } from '../../queries/scope.ts'
import { useCreateSnapshotPolicy } from '../../queries/snapshot-policies.ts'
import type { Plan } from './plan.ts'
import { linesOf } from './editor/policy-draft.ts'
import classes from './SnapshotPolicies.module.css'

const text = policiesText.device

const devices = ['OBS', 'NFS', 'NBU'] as const
type Device = (typeof devices)[number]

/** undefined for a device that nobody knows. */
const deviceOf = (name: string): Device | undefined =>
  devices.find((device) => device === name.toUpperCase())

/** OBS, unless the service says otherwise. */
const nameOf = (plan: Plan) => plan.device_name || 'OBS'

interface Props {
  cluster_id: string
  cluster_name: string
  plan: Plan
}

const DeviceDialog = ({
  cluster_id,
  cluster_name,
  plan,
  onClose,
}: Props & { onClose: () => void }) => {
  const { project_id } = useScope()
  const before = deviceOf(nameOf(plan))
  const [device_name, setDevice] = useState<Device>(before ?? 'OBS')
  const [ips, setIps] = useState(plan.server_ips.join('\n'))
  const [server_port, setPort] = useState(plan.server_port == null ? '' : String(plan.server_port))
  const [backup_param, setParam] = useState(plan.backup_param ?? '')
  const { send, dialog } = writeDialog(createSnapshotPolicy, useCreateSnapshotPolicy(), {
    ids: { project_id, cluster_id },
    done: text.done(device_name),
    onClose,
  })
  const body = {
    device_name,
    ...(device_name !== 'OBS' && { server_ips: linesOf(ips) }),
    ...(device_name === 'NBU' && { server_port: server_port.trim(), backup_param }),
  }
  const problems = fieldErrors(SnapshotPolicy, body)
  return (
    <FormDialog
      {...dialog}
      title={text.title(cluster_name)}
      confirm={text.save}
      blocked={Object.keys(problems).length > 0 || (device_name === 'OBS' && before === 'OBS')}
      onConfirm={() => {
        send({ cluster_id, body })
      }}
    >
      <NativeSelect
        label={text.label}
        data-autofocus
        value={device_name}
        data={devices.map((value) => ({ value, label: text.names[value] }))}
        onChange={(event) => {
          setDevice(deviceOf(event.currentTarget.value) ?? 'OBS')
        }}
      />
      {device_name !== 'OBS' && (
        <Textarea
          label={text.server_ips}
          description={text.server_ipsHelp}
          rows={2}
          value={ips}
          error={problems['server_ips']}
          spellCheck={false}
          onChange={(event) => {
            setIps(event.currentTarget.value)
          }}
        />
      )}
      {device_name === 'NBU' && (
        <>
          <TextInput
            label={text.server_port}
            value={server_port}
            error={problems['server_port']}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => {
              setPort(event.currentTarget.value)
            }}
          />
          <TextInput
            label={text.backup_param}
            value={backup_param}
            error={problems['backup_param']}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setParam(event.currentTarget.value)
            }}
          />
        </>
      )}
      {device_name !== before && <Text size="sm">{text.effect}</Text>}
    </FormDialog>
  )
}

/** Where automatic snapshots go. */
export const DeviceCard = (props: Props) => {
  const [open, setOpen] = useState(false)
  const { server_ips, server_port } = props.plan
  const name = nameOf(props.plan)
  const device = deviceOf(name)
  const servers = server_ips.map((ip) => (server_port == null ? ip : `${ip}:${server_port}`))
  return (
    <section className={frame.panel} aria-label={text.label}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm" fw={600}>
            {text.label}
          </Text>
          <Text size="sm" mt={6}>
            {device ? text.names[device] : name}
          </Text>
          {servers.length > 0 && <code className={classes.quiet}>{servers.join(', ')}</code>}
        </div>
        <Button
          size="xs"
          variant="default"
          style={{ flexShrink: 0 }}
          onClick={() => {
            setOpen(true)
          }}
        >
          {text.change}
        </Button>
      </Group>
      {open && (
        <DeviceDialog
          {...props}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </section>
  )
}
