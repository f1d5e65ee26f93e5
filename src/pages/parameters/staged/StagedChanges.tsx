import { useState } from 'react'
import { ConfirmDialog } from '../../../components/form/ConfirmDialog.tsx'
import { failureOf } from '../../../components/status/failure.ts'
import { notify } from '../../../components/status/notify.ts'
import { fillPath } from '../../../contract/operation.ts'
import { updateConfiguration } from '../../../contract/parameters.ts'
import { parametersText } from '../../../i18n/parameters.ts'
import { useUpdateConfiguration } from '../../../queries/parameters.ts'
import { useScope } from '../../../queries/scope.ts'
import { namedIn, rowsOf, type Change } from './change.ts'
import { ReviewDialog, type Rejection } from './ReviewDialog.tsx'
import { StagedTray } from './StagedTray.tsx'

const text = parametersText.confirm

interface Props {
  cluster_id: string
  cluster_name: string
  configuration_id: string
  changes: readonly Change[]
  rejection: Rejection | undefined
  /** Why nothing can be applied now. */
  blocked: string | undefined
  onUndo: (change: Change) => void
  onDiscard: () => void
  onApplied: (changes: readonly Change[]) => void
  onRejected: (rejection: Rejection) => void
}

const impactOf = (changes: readonly Change[], cluster_name: string): string[] => {
  const restart = changes.filter(({ restart_required }) => restart_required)
  const names = [...new Set(restart.map(({ name }) => name))]
  return [
    text.changes(changes.length, cluster_name),
    text.applying,
    names.length > 0 ? text.restart(names) : text.noRestart,
  ]
}

/** From staged to applied: the tray, the review, the confirmation, and one request. */
export const StagedChanges = (props: Props) => {
  const { cluster_id, cluster_name, configuration_id, changes } = props
  const { project_id } = useScope()
  const update = useUpdateConfiguration()
  const [reviewing, setReviewing] = useState(false)
  // What is confirmed is what is sent, whatever a poll brings meanwhile.
  const [confirming, setConfirming] = useState<readonly Change[]>()
  const ids = { cluster_id, configuration_id }
  const request = `${updateConfiguration.method} ${fillPath(updateConfiguration.path, { ...ids, project_id })}`

  const apply = (sent: readonly Change[]) => {
    update.mutate(
      { ...ids, body: { configurations: rowsOf(sent) } },
      {
        onSuccess: () => {
          setConfirming(undefined)
          props.onApplied(sent)
          void notify({
            title: parametersText.accepted.title,
            text: parametersText.accepted.text(cluster_name),
            tone: 'done',
          })
        },
        onError: (error) => {
          const { error_code, error_msg } = failureOf(error)
          const name = namedIn(error_msg, sent)
          if (name === undefined) return
          props.onRejected({ name, text: `${error_code} ${error_msg}` })
          setConfirming(undefined)
          setReviewing(true)
        },
      },
    )
  }

  return (
    <>
      {changes.length > 0 && (
        <StagedTray
          changes={changes}
          onDiscard={props.onDiscard}
          onReview={() => {
            setReviewing(true)
          }}
        />
      )}
      <ReviewDialog
        opened={reviewing && changes.length > 0}
        changes={changes}
        rejection={props.rejection}
        request={request}
        blocked={props.blocked}
        onUndo={(change) => {
          if (changes.length === 1) setReviewing(false)
          props.onUndo(change)
        }}
        onDiscard={() => {
          setReviewing(false)
          props.onDiscard()
        }}
        onApply={() => {
          setReviewing(false)
          update.reset()
          setConfirming(changes)
        }}
        onClose={() => {
          setReviewing(false)
        }}
      />
      {confirming && (
        <ConfirmDialog
          tier="L2"
          title={text.title}
          confirm={text.confirm(confirming.length)}
          name={cluster_name}
          impact={impactOf(confirming, cluster_name)}
          request={request}
          pending={update.isPending}
          error={update.error}
          onConfirm={() => {
            apply(confirming)
          }}
          onClose={() => {
            if (!update.isPending) setConfirming(undefined)
          }}
        />
      )}
    </>
  )
}
