import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { notify } from '../../../components/status/notify.ts'
import { paths } from '../../../paths.ts'
import { useScope } from '../../../queries/scope.ts'
import type { NewCluster } from '../new-cluster.ts'

/** The write that makes a cluster, and what is told when the service has accepted it. */
export interface CreationWrite {
  send: (
    values: NewCluster,
    on: {
      onSuccess: (answer: { cluster: { id: string } }) => void
      onError: (error: Error) => void
      onSettled: () => void
    },
  ) => void
  isPending: boolean
  error: Error | null
  accepted: (name: string) => { title: string; text: string }
}

/** Sends the request once, however often the button is pressed, and goes to the new cluster. */
export const useCreation = (
  { send, accepted }: CreationWrite,
  on: { created: () => void; refused: (error: Error) => void },
) => {
  const { project_name } = useScope()
  const navigate = useNavigate()
  // `isPending` is true only after the next render: two clicks come sooner.
  const sending = useRef(false)
  const create = (values: NewCluster) => {
    if (sending.current) return
    sending.current = true
    send(values, {
      onSuccess: ({ cluster }) => {
        on.created()
        void notify({ ...accepted(values.name), tone: 'done' })
        void navigate(paths.cluster({ project_name, cluster_id: cluster.id }))
      },
      onError: on.refused,
      onSettled: () => {
        sending.current = false
      },
    })
  }
  return { create }
}
