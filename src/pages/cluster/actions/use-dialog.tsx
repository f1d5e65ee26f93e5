import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { PageAction } from '../../../components/cluster-actions/action.ts'
import { notify } from '../../../components/notify.ts'
import type { ClusterDetail } from '../../../contract/clusters.ts'
import { fillPath, type AnyOperation } from '../../../contract/operation.ts'
import { clusterText } from '../../../i18n/cluster.ts'
import { paths } from '../../../paths.ts'
import { useScope } from '../../../queries/scope.ts'

export interface DialogProps {
  cluster: ClusterDetail
  onClose: () => void
}

/** What is needed of a write: the result of `useOperation` has this shape. */
interface Write<Input> {
  mutate: (input: Input, options: { onSuccess: () => void }) => void
  isPending: boolean
  error: Error | null
}

/**
 * Connects a dialog to its write: the request line, the state, and what follows. The dialog stays
 * until the answer is there, so that none is missed; a failure keeps it open with all that was typed.
 */
export const useDialog = <Input,>(
  action: PageAction,
  { method, path }: Pick<AnyOperation, 'method' | 'path'>,
  write: Write<Input>,
  { cluster, onClose }: DialogProps,
) => {
  const { region, project_id } = useScope()
  const ids = { project_id, cluster_id: cluster.id }
  return {
    send: (input: Input) => {
      write.mutate(input, {
        onSuccess: () => {
          void notify({
            title: clusterText.accepted[action],
            text: (
              <Anchor size="sm" component={Link} to={paths.cluster({ region, ...ids })}>
                {cluster.name}
              </Anchor>
            ),
            tone: 'done',
          })
          onClose()
        },
      })
    },
    dialog: {
      cluster,
      request: `${method} ${fillPath(path, ids)}`,
      pending: write.isPending,
      error: write.error,
      onClose: () => {
        if (!write.isPending) onClose()
      },
    },
  }
}
