import { QueryState } from '../../components/status/QueryState.tsx'
import { StoragePoolList } from '../../components/flavors/StoragePoolList.tsx'
import { storagePoolsText as text } from '../../i18n/storage-pools.ts'
import { paths } from '../../paths.ts'
import { useDssPools } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { Panel } from './Panel.tsx'

/** Dedicated distributed storage (5.2.10), which exists apart from clusters. */
export const StoragePoolsPanel = () => {
  const { project_name } = useScope()
  return (
    <Panel
      id="storage-pools"
      title={text.title}
      more={{ to: paths.catalogue(project_name), text: text.catalogue }}
    >
      <QueryState query={useDssPools()} height={60}>
        {({ pools }) => <StoragePoolList pools={pools} />}
      </QueryState>
    </Panel>
  )
}
