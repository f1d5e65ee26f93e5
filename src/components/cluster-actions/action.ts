import { clusterCan, type ClusterAction } from '../../contract/cluster-rules.ts'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { statusText } from '../../i18n/status.ts'

/** What a person can do to a cluster, in the order of the menu, which never changes. */
export const menuActions = [
  'start',
  'stop',
  'scaleOut',
  'scaleIn',
  'addCns',
  'deleteCns',
  'resetPassword',
  'cancelReadonly',
  'delete',
] as const satisfies readonly ClusterAction[]

export type PageAction = 'restart' | (typeof menuActions)[number]

/** Reads an action off a link such as `?action=restart`; undefined for anything else. */
export const readAction = (text: string | null): PageAction | undefined =>
  (['restart', ...menuActions] as const).find((action) => action === text)

/** Why the action cannot be taken now, in words; undefined when it can. */
export const whyNot = (
  action: ClusterAction,
  cluster: Parameters<(typeof clusterCan)[ClusterAction]>[0],
): string | undefined => {
  const refusal = clusterCan[action].why(cluster)
  return refusal && statusText.refusal(refusal)
}

/** What every dialog is given: it fetches nothing and hands its input out. */
export interface ActionDialogProps<Input> {
  cluster: ClusterDetail
  /** Method and path that will be sent. */
  request: string
  pending: boolean
  error: Error | null
  onConfirm: (input: Input) => void
  onClose: () => void
}
