import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/**
 * Whether the dialog to create a snapshot is open: `?action=create` in the address, so that other pages
 * can link to it. It leaves no entry in the history: Back never opens it again.
 */
export const useCreateParameter = () => {
  const [params, setParams] = useSearchParams()
  const setOpen = useCallback(
    (open: boolean) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (open) next.set('action', 'create')
          else next.delete('action')
          return next
        },
        { replace: true },
      )
    },
    [setParams],
  )
  return { open: params.get('action') === 'create', setOpen }
}
