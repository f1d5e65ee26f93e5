import type { UseFormReturnType } from '@mantine/form'
import type { NewCluster } from '../new-cluster.ts'

export type NewClusterForm = UseFormReturnType<NewCluster>
