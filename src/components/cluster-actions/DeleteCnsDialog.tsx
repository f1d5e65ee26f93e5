import type { CoordinatorNode } from '../../contract/node-change.ts'
import { actionText } from '../../i18n/cluster-actions.ts'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import type { ActionDialogProps } from './action.ts'

const text = actionText.deleteCns

interface Props extends ActionDialogProps<{ instances: string[] }> {
  chosen: readonly CoordinatorNode[]
}

/** 5.3.3 */
export const DeleteCnsDialog = ({ cluster, chosen, onConfirm, ...dialog }: Props) => (
  <ConfirmDialog
    {...dialog}
    tier="L2"
    title={text.title(cluster.name)}
    confirm={text.confirm(chosen.length)}
    name={cluster.name}
    impact={text.impact(chosen.map(({ id, name }) => name ?? id).join(', '))}
    onConfirm={() => {
      onConfirm({ instances: chosen.map(({ id }) => id) })
    }}
  />
)
