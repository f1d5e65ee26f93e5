import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import { useClusterOfPage } from './cluster-of-page.ts'
import { Summary } from './Summary.tsx'

export const SummaryTab = () => {
  const { cluster } = useClusterOfPage()
  const { project_name } = useScope()
  return (
    <Summary
      cluster={cluster}
      recentEvents={
        <Anchor
          size="sm"
          component={Link}
          to={paths.cluster({ project_name, cluster_id: cluster.id }, 'events')}
        >
          {cluster.recent_event ?? 0}
        </Anchor>
      }
    />
  )
}
