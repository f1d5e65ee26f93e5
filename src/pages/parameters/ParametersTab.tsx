import { useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { Empty } from '../../components/list/ListToolbar.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { editableGroup } from '../../contract/parameters.ts'
import { parametersText } from '../../i18n/parameters.ts'
import { useConfigurations, useParameters } from '../../queries/parameters.ts'
import { ParameterEditor } from './ParameterEditor.tsx'

/** The parameters of a cluster: 5.12.1 names the groups, 5.12.2 the parameters of the editable one. */
export const ParametersTab = () => {
  const { cluster_id = '' } = useParams()
  const configurations = useConfigurations(cluster_id)
  const all = configurations.data?.configurations ?? []
  const group = editableGroup(all)
  const parameters = useParameters(cluster_id, group?.id)
  const applying = group?.status === 'Applying'
  const { refetch } = parameters
  const wasApplying = useRef(false)
  // The values may have changed until the very end of applying.
  useEffect(() => {
    if (wasApplying.current && !applying) void refetch()
    wasApplying.current = applying
  }, [applying, refetch])
  return (
    <QueryState query={configurations} height={480}>
      {() =>
        group ? (
          <QueryState query={parameters} height={480}>
            {({ configurations: rows }) => (
              <ParameterEditor
                key={cluster_id}
                cluster_id={cluster_id}
                group={group}
                others={all.filter(({ id }) => id !== group.id)}
                parameters={rows}
              />
            )}
          </QueryState>
        ) : (
          <Empty {...parametersText.noGroup} />
        )
      }
    </QueryState>
  )
}
