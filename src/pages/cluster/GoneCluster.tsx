import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import type { ClusterDetail } from '../../contract/clusters.ts'
import { clusterText } from '../../i18n/cluster.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'
import { Summary } from './Summary.tsx'
import classes from './Summary.module.css'

/** The cluster was deleted, here or by someone else: what was last known stays readable, in grey. */
export const GoneCluster = ({ last }: { last: ClusterDetail | undefined }) => {
  const { project_name } = useScope()
  return (
    <>
      <PageHeader title={last?.name ?? clusterText.loadingTitle} />
      <Stack gap="md">
        <Alert color="yellow" variant="light" role="alert" title={clusterText.gone.title}>
          <Text size="sm">{clusterText.gone.text}</Text>
          <Anchor size="sm" component={Link} to={paths.clusters(project_name)}>
            {clusterText.gone.back}
          </Anchor>
        </Alert>
        {last && (
          <section className={classes.last} aria-label={clusterText.gone.last}>
            <Text size="sm" mb="xs">
              {clusterText.gone.last}
            </Text>
            <Summary cluster={last} recentEvents={last.recent_event} />
          </section>
        )}
      </Stack>
    </>
  )
}
