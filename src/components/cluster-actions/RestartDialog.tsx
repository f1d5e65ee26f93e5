import { actionText } from '../../i18n/cluster-actions.ts'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import type { ActionDialogProps } from './action.ts'

/** 5.2.6 */
export const RestartDialog = ({
  cluster,
  onConfirm,
  ...dialog
}: ActionDialogProps<{ restart: Record<never, never> }>) => (
  <ConfirmDialog
    {...dialog}
    tier="L2"
    title={actionText.restart.title(cluster.name)}
    confirm={actionText.restart.confirm(cluster.name)}
    name={cluster.name}
    impact={actionText.restart.impact}
    onConfirm={() => {
      onConfirm({ restart: {} })
    }}
  />
)
