import { useCallback, useMemo } from 'react'
import { useUrlValues } from './use-url-values.ts'

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
  const { get, set } = useUrlValues()
  const sortText = get('sort')
  const sort = useMemo<Sort>(
    () =>
      sortText
        ? { key: sortText.replace(/^-/, ''), descending: sortText.startsWith('-') }
        : { key: defaultSort.key, descending: defaultSort.descending },
    [sortText, defaultSort.key, defaultSort.descending],
  )
  const setFilter = useCallback(
    (name: string, value: string) => {
      set({ [name]: value })
    },
    [set],
  )
  return {
    q: get('q'),
    sort,
    filter: get,
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
