import { ResetPasswordDialog } from '../../../components/cluster-actions/ResetPasswordDialog.tsx'
import { resetPassword } from '../../../contract/clusters.ts'
import { useResetPassword } from '../../../queries/clusters.ts'
import { useDialog, type DialogProps } from './use-dialog.tsx'

export const ResetPassword = (props: DialogProps) => {
  const { dialog, send } = useDialog('resetPassword', resetPassword, useResetPassword(), props)
  return (
    <ResetPasswordDialog
      {...dialog}
      onConfirm={(body) => {
        send({ cluster_id: props.cluster.id, body })
      }}
    />
  )
}
