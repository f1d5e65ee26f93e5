import { NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldErrors } from '../../components/cluster-actions/field-error.ts'
import { ConfirmDialog } from '../../components/form/ConfirmDialog.tsx'
import { refusalOf } from '../../components/status/failure.ts'
import { writeDialog } from '../../components/form/write-dialog.ts'
import {
  ClusterDns,
  createClusterDns,
  deleteClusterDns,
  updateClusterDns,
} from '../../contract/connections.ts'
import { connectionText } from '../../i18n/connections.ts'
import {
  useCreateDomainName,
  useDeleteDomainName,
  useUpdateDomainName,
} from '../../queries/connections.ts'
import { useScope } from '../../queries/scope.ts'
import type { DialogProps, DomainType } from './connection-action.ts'
import type { DomainName } from './networks.ts'

const text = connectionText.domain
const defaultTtl = 300

interface SetProps extends DialogProps {
  type: DomainType
  /** The name that is modified; undefined: the first one. */
  domain: DomainName | undefined
  zone: string | undefined
}

/** All that the service says of a name that it cannot take. */
const nameCodes = ['DWS.0001', 'DWS.5050', 'DWS.5056', 'DWS.5057']

/** 5.7.1 and 5.7.2. */
export const SetDomainName = ({ cluster, type, domain, zone, onClose }: SetProps) => {
  const { project_id } = useScope()
  const create = useCreateDomainName()
  const update = useUpdateDomainName()
  const [name, setName] = useState(domain?.name ?? '')
  const [ttl, setTtl] = useState<number | string>(domain?.ttl ?? defaultTtl)
  const [sentName, setSentName] = useState<string>()
  const { send, dialog } = writeDialog(
    domain ? updateClusterDns : createClusterDns,
    domain ? update : create,
    {
      ids: { project_id, cluster_id: cluster.id },
      done: domain ? text.edited : text.created,
      onClose,
    },
  )
  const body = { name, type, ttl: Number(ttl === '' ? Number.NaN : ttl) }
  const errors = fieldErrors(ClusterDns, body)
  const renamed = domain && domain.name !== name
  const impact = domain
    ? renamed
      ? text.renameImpact(domain.host)
      : text.sameName
    : text.createImpact
  return (
    <ConfirmDialog
      {...dialog}
      tier="L1"
      title={(domain ? text.edit : text.create)[type]}
      confirm={domain ? connectionText.actions.editDomain : connectionText.actions.createDomain}
      name={name}
      impact={impact}
      blocked={Object.keys(errors).length > 0}
      onConfirm={() => {
        setSentName(name)
        send({ cluster_id: cluster.id, body })
      }}
    >
      <TextInput
        label={text.name}
        description={text.nameHelp(zone)}
        value={name}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        error={
          name === ''
            ? undefined
            : (errors['name'] ?? (sentName === name && refusalOf(dialog.error, nameCodes)))
        }
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
      />
      <NumberInput
        label={text.ttl}
        description={domain && domain.ttl === undefined ? text.ttlGuessed : text.ttlHelp}
        value={ttl}
        onChange={setTtl}
        allowDecimal={false}
        allowNegative={false}
        error={errors['ttl']}
      />
    </ConfirmDialog>
  )
}

interface DeleteProps extends DialogProps {
  domain: DomainName
  ip: string | undefined
}

/** 5.7.3, for the public name: the service deletes no other. */
export const DeleteDomainName = ({ cluster, domain, ip, onClose }: DeleteProps) => {
  const { project_id } = useScope()
  const { send, dialog } = writeDialog(deleteClusterDns, useDeleteDomainName(), {
    ids: { project_id, cluster_id: cluster.id },
    done: text.deleted,
    onClose,
  })
  return (
    <ConfirmDialog
      {...dialog}
      tier="L3"
      title={text.deleteTitle}
      confirm={connectionText.actions.deleteDomain}
      name={domain.name}
      impact={text.deleteImpact(domain.host, ip)}
      onConfirm={() => {
        send({ cluster_id: cluster.id, query: { type: 'public' } })
      }}
    />
  )
}
