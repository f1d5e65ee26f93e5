import type { ReactNode } from 'react'
import { fillPath, type AnyOperation } from '../../contract/operation.ts'
import { notify } from '../status/notify.ts'

/** What is needed of a write: the result of `useOperation` has this shape. */
export interface Write<Input, Answer = unknown> {
  mutate: (input: Input, options: { onSuccess: (answer: Answer) => void }) => void
  isPending: boolean
  error: Error | null
}

interface Options<Answer> {
  /** Fills the path that the dialog shows: `project_id` and the ids of the operation. */
  ids: Parameters<typeof fillPath>[1]
  /** Told when the service accepted: "Snapshot nightly is being created". */
  done: string
  link?: ReactNode
  /** Takes what came with the acceptance, such as the id of a job. */
  onAnswer?: (answer: Answer) => void
  onClose: () => void
}

/**
 * Connects a dialog to its write: the request line, the state, and what follows. The dialog stays
 * until the answer is there, so that none is missed; a failure keeps it open with all that was typed.
 */
export const writeDialog = <Input, Answer>(
  { method, path }: Pick<AnyOperation, 'method' | 'path'>,
  write: Write<Input, Answer>,
  { ids, done, link, onAnswer, onClose }: Options<Answer>,
) => ({
  send: (input: Input) => {
    write.mutate(input, {
      onSuccess: (answer) => {
        onAnswer?.(answer)
        void notify({ title: done, text: link, tone: 'done' })
        onClose()
      },
    })
  },
  dialog: {
    request: `${method} ${fillPath(path, ids)}`,
    pending: write.isPending,
    error: write.error,
    onClose: () => {
      if (!write.isPending) onClose()
    },
  },
})
