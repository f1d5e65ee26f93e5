import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

export interface Sort {
  key: string
  descending: boolean
}

/**
 * The view of a list, kept in the URL so that reload, Back and a shared link show the same rows: `q`
 * (search), `sort` (`name`, or `-name` for descending) and any filter by its own name. Defaults are
 * left out; typing replaces the history entry, a choice adds one.
 */
export const useTableParams = (defaultSort: Sort) => {
  const [params, setParams] = useSearchParams()
  const sortText = params.get('sort')
  const sort = useMemo<Sort>(
    () =>
      sortText
        ? { key: sortText.replace(/^-/, ''), descending: sortText.startsWith('-') }
        : { key: defaultSort.key, descending: defaultSort.descending },
    [sortText, defaultSort.key, defaultSort.descending],
  )
  const set = useCallback(
    (changes: Record<string, string | undefined>, replace = false) => {
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
  const setFilter = useCallback(
    (name: string, value: string) => {
      set({ [name]: value })
    },
    [set],
  )
  return {
    q: params.get('q') ?? '',
    sort,
    filter: (name: string) => params.get(name) ?? '',
    setQ: (q: string) => {
      set({ q }, true)
    },
    setFilter,
    /** Several filters at once; an empty value takes one off. */
    setFilters: set,
    /** Clears the search and the named filters together. */
    clear: (names: readonly string[]) => {
      set(Object.fromEntries(['q', ...names].map((name) => [name, undefined])))
    },
    toggleSort: (key: string) => {
      const descending = sort.key === key ? !sort.descending : false
      set({ sort: `${descending ? '-' : ''}${key}` })
    },
  }
}
