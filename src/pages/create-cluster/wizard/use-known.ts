import { useMemo } from 'react'
import { useClusters, useNodeTypes } from '../../../queries/clusters.ts'
import type { Known } from '../new-cluster.ts'

/** What the lists of the service say; nothing stands against a form while they are not there. */
export const useKnown = (): Known => {
  const clusters = useClusters().data?.clusters
  const node_types = useNodeTypes().data?.node_types
  return useMemo(
    () => ({ names: new Set(clusters?.map(({ name }) => name)), node_types: node_types ?? [] }),
    [clusters, node_types],
  )
}
