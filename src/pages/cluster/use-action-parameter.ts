import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { readAction, type PageAction } from '../../components/cluster-actions/action.ts'

/**
 * The dialog that is open, in the URL as `?action=restart`, so that other pages can link to it. It
 * leaves no entry in the history: Back never opens a dialog again.
 */
export const useActionParameter = () => {
  const [params, setParams] = useSearchParams()
  const set = useCallback(
    (action: PageAction | undefined) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (action) next.set('action', action)
          else next.delete('action')
          return next
        },
        { replace: true },
      )
    },
    [setParams],
  )
  return { action: readAction(params.get('action')), set }
}
