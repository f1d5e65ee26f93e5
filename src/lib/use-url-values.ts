import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/**
 * Values in the URL, by name; one that is not there is empty. Several are set at once: an empty one is
 * left out. It adds an entry to the history, or replaces the present one.
 */
export const useUrlValues = () => {
  const [params, setParams] = useSearchParams()
  const set = useCallback(
    (changes: Readonly<Record<string, string | undefined>>, replace = false) => {
      setParams(
        () => {
          // The address as it is now: two quick choices must not undo each other.
          const next = new URLSearchParams(window.location.search)
          for (const [name, value] of Object.entries(changes))
            if (value) next.set(name, value)
            else next.delete(name)
          return next
        },
        { replace },
      )
    },
    [setParams],
  )
  return { get: (name: string) => params.get(name) ?? '', set }
}
