import { useCallback } from 'react'
import { useUrlValues } from '../../lib/use-url-values.ts'

/** The policy that is open in the editor, in the address as `?policy=<id>`; `new` adds one. */
export const useOpenPolicy = () => {
  const { get, set } = useUrlValues()
  const open = useCallback(
    (policy: string | undefined) => {
      set({ policy })
    },
    [set],
  )
  return { opened: get('policy') || undefined, open }
}
