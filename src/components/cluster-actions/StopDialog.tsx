import { actionText } from '../../i18n/cluster-actions.ts'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import type { ActionDialogProps } from './action.ts'

const text = actionText.stop

/** An addition to the reference: named in its permission table alone. */
export const StopDialog = ({ cluster, onConfirm, ...dialog }: ActionDialogProps<undefined>) => (
  <ConfirmDialog
    {...dialog}
    tier="L2"
    title={text.title(cluster.name)}
    confirm={text.confirm(cluster.name)}
    name={cluster.name}
    impact={text.impact}
    onConfirm={() => {
      onConfirm(undefined)
    }}
  />
)
