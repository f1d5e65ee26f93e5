import { useEffect } from 'react'
import { currentTask } from '../contract/cluster-status.ts'
import type { ClusterDetail } from '../contract/clusters.ts'

interface Refetched {
  refetch: (options: { cancelRefetch: boolean }) => unknown
}

/** For a list that does not poll, because only the tasks of its cluster change it: asks again when one starts or ends. */
export const useRefetchOnTask = (cluster: ClusterDetail | undefined, { refetch }: Refetched) => {
  const task = cluster && currentTask(cluster)
  useEffect(() => {
    void refetch({ cancelRefetch: false })
  }, [task, refetch])
}
