import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { clustersText as text } from '../../i18n/clusters.ts'
import { paths } from '../../paths.ts'
import { useClusters } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { ClusterList } from './ClusterList.tsx'

const CreateButton = () => {
  const { project_name } = useScope()
  return (
    <Button component={Link} to={paths.createCluster(project_name)}>
      {text.create}
    </Button>
  )
}

export const ClustersPage = () => {
  const clusters = useClusters()
  return (
    <>
      <PageHeader title={text.title} actions={<CreateButton />} />
      <QueryState query={clusters} height={480}>
        {(data) => <ClusterList clusters={data.clusters} createAction={<CreateButton />} />}
      </QueryState>
    </>
  )
}
