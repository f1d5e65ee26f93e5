import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { notify } from '../../components/notify.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { paths } from '../../paths.ts'
import { useCreateCluster } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { toCreate } from './cluster-request.ts'
import type { NewCluster } from './new-cluster.ts'

/** Sends the creation once, however often the button is pressed, and goes to the new cluster. */
export const useCreation = (on: { created: () => void; refused: (error: Error) => void }) => {
  const { region } = useScope()
  const navigate = useNavigate()
  const creation = useCreateCluster()
  // `isPending` is true only after the next render: two clicks come sooner.
  const sending = useRef(false)
  const create = (values: NewCluster) => {
    if (sending.current) return
    sending.current = true
    creation.mutate(toCreate(values), {
      onSuccess: ({ cluster }) => {
        on.created()
        void notify({
          title: createClusterText.created(values.name),
          text: createClusterText.createdText,
          tone: 'done',
        })
        void navigate(paths.cluster({ region, cluster_id: cluster.id }))
      },
      onError: on.refused,
      onSettled: () => {
        sending.current = false
      },
    })
  }
  return { create, pending: creation.isPending, error: creation.error }
}
