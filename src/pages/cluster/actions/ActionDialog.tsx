import type { PageAction } from '../../../components/cluster-actions/action.ts'
import { AddCns } from './AddCns.tsx'
import { CancelReadonly } from './CancelReadonly.tsx'
import { Delete } from './Delete.tsx'
import { ResetPassword } from './ResetPassword.tsx'
import { Restart } from './Restart.tsx'
import { ScaleIn } from './ScaleIn.tsx'
import { ScaleOut } from './ScaleOut.tsx'
import { Start } from './Start.tsx'
import { Stop } from './Stop.tsx'
import type { DialogProps } from './use-dialog.tsx'

/** The dialog of each action. CNs are deleted from their list, where they are chosen. */
const dialogs = {
  restart: Restart,
  start: Start,
  stop: Stop,
  scaleOut: ScaleOut,
  scaleIn: ScaleIn,
  addCns: AddCns,
  deleteCns: undefined,
  resetPassword: ResetPassword,
  cancelReadonly: CancelReadonly,
  delete: Delete,
}

export const ActionDialog = ({ action, ...props }: DialogProps & { action: PageAction }) => {
  const Dialog = dialogs[action]
  return Dialog ? <Dialog {...props} /> : null
}
