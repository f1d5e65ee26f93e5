import { useNavigate } from 'react-router'
import { ActionMenu } from '../../components/cluster-actions/ActionMenu.tsx'
import { whyNot, type PageAction } from '../../components/cluster-actions/action.ts'
import { Age } from '../../components/display/Age.tsx'
import { ClusterBadges } from '../../components/status/ClusterBadges.tsx'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { clusterText } from '../../i18n/cluster.ts'
import { missing } from '../../lib/format.ts'
import { parseServiceTime } from '../../lib/time.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import { ActionDialog } from './actions/ActionDialog.tsx'
import { ClusterNotices } from './ClusterNotices.tsx'
import { ClusterTabs } from './ClusterTabs.tsx'
import { useActionParameter } from './use-action-parameter.ts'
import { useOpenTab } from './use-open-tab.ts'
import { useTaskEnd } from './use-task-end.ts'

/** A cluster that exists: header, what is going on, and the tabs. */
export const ClusterView = ({ cluster }: { cluster: ClusterDetail }) => {
  const { project_name } = useScope()
  const navigate = useNavigate()
  const { action, setAction } = useActionParameter()
  useTaskEnd(cluster)
  const { facts } = clusterText
  const openAction = (chosen: PageAction) => {
    // Which CNs is chosen in their list.
    if (chosen === 'deleteCns')
      void navigate(paths.cluster({ project_name, cluster_id: cluster.id }, 'nodes'))
    else setAction(chosen)
  }
  return (
    <>
      <PageHeader
        title={cluster.name}
        part={clusterText.tabs[useOpenTab()]}
        badges={<ClusterBadges cluster={cluster} />}
        facts={[
          [facts.version, cluster.version ?? missing],
          [facts.nodes, cluster.number_of_node ?? missing],
          [facts.flavor, cluster.node_type ?? missing],
          [facts.zone, cluster.availability_zone ?? missing],
          [facts.created, <Age key="created" date={parseServiceTime(cluster.created)} />],
        ]}
        actions={
          <>
            <ReasonButton
              reason={whyNot('restart', cluster)}
              onClick={() => {
                openAction('restart')
              }}
            >
              {clusterText.actions.restart}
            </ReasonButton>
            <ActionMenu cluster={cluster} onAction={openAction} />
          </>
        }
      />
      <ClusterNotices cluster={cluster} onAction={openAction} />
      <ClusterTabs cluster={cluster} openAction={openAction} />
      {action && (
        <ActionDialog
          key={action}
          action={action}
          cluster={cluster}
          onClose={() => {
            setAction(undefined)
          }}
        />
      )}
    </>
  )
}
