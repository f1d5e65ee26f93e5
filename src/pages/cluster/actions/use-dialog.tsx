import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { PageAction } from '../../../components/cluster-actions/action.ts'
import { writeDialog, type Write } from '../../../components/form/write-dialog.ts'
import type { ClusterDetail } from '../../../contract/clusters.ts'
import type { AnyOperation } from '../../../contract/operation.ts'
import { clusterText } from '../../../i18n/cluster.ts'
import { paths } from '../../../paths.ts'
import { useScope } from '../../../queries/scope.ts'

export interface DialogProps {
  cluster: ClusterDetail
  onClose: () => void
}

/** Connects a dialog to its write; the notice that follows links to the cluster. */
export const useDialog = <Input,>(
  action: PageAction,
  operation: Pick<AnyOperation, 'method' | 'path'>,
  write: Write<Input>,
  { cluster, onClose }: DialogProps,
) => {
  const { project_name, project_id } = useScope()
  const ids = { project_id, cluster_id: cluster.id }
  const { send, dialog } = writeDialog(operation, write, {
    ids,
    done: clusterText.accepted[action],
    link: (
      <Anchor size="sm" component={Link} to={paths.cluster({ project_name, ...ids })}>
        {cluster.name}
      </Anchor>
    ),
    onClose,
  })
  return { send, dialog: { cluster, ...dialog } }
}
