import { actionText } from '../../i18n/cluster-actions.ts'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import type { ActionDialogProps } from './action.ts'

const text = actionText.cancelReadonly

/** 5.2.8 */
export const CancelReadonlyDialog = ({
  cluster,
  onConfirm,
  ...dialog
}: ActionDialogProps<undefined>) => (
  <ConfirmDialog
    {...dialog}
    tier="L2"
    title={text.title(cluster.name)}
    confirm={text.confirm}
    name={cluster.name}
    impact={text.impact}
    onConfirm={() => {
      onConfirm(undefined)
    }}
  />
)
