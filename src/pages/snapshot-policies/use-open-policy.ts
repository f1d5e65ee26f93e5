import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** The policy that is open in the editor, in the address as `?policy=<id>`; `new` adds one. */
export const useOpenPolicy = () => {
  const [params, setParams] = useSearchParams()
  const open = useCallback(
    (policy: string | undefined) => {
      setParams((before) => {
        const next = new URLSearchParams(before)
        if (policy) next.set('policy', policy)
        else next.delete('policy')
        return next
      })
    },
    [setParams],
  )
  return { opened: params.get('policy') ?? undefined, open }
}
