import { useLocalStorage } from '@mantine/hooks'
import type { PoolResources } from '../../contract/workload-rules.ts'
import { useServiceNow } from '../../lib/use-now.ts'
import { parseNotes, withoutNote, type PoolNotes } from './pool-notes.ts'

/** The notes of this browser about the pools of a cluster, or of one of its logical clusters. */
export const usePoolNotes = (cluster_id: string, logical_cluster_name: string) => {
  const now = useServiceNow()
  const [notes, setNotes] = useLocalStorage<PoolNotes>({
    key: `workload-pools.${cluster_id}${logical_cluster_name && `.${logical_cluster_name}`}`,
    defaultValue: {},
    getInitialValueInEffect: false,
    deserialize: parseNotes,
  })
  return {
    notes,
    note: (name: string, resources: PoolResources) => {
      setNotes((before) => ({ ...before, [name]: { resources, noted: now } }))
    },
    forget: (name: string) => {
      setNotes((before) => withoutNote(before, name))
    },
  }
}
