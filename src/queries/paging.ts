import type { InfiniteData } from '@tanstack/react-query'
import { quiet } from './polling.ts'

/** Rows of a page; the service takes no more. */
const pageSize = 1000

export interface Page<Row> {
  rows: readonly Row[]
  /** How many the service has in all. */
  count: number
}

/**
 * Puts pages together. The list grows at its head between two requests, and an edition of the reference
 * counts its pages from 1, so pages may overlap: a row that an earlier page had is dropped. Rows without
 * an id can be equal within one page: as many stay as the fullest page has of them.
 */
export const mergePages = <Row>(
  pages: readonly (readonly Row[])[],
  keyOf: (row: Row) => string,
): Row[] => {
  const kept = new Map<string, number>()
  return pages.flatMap((page) => {
    const here = new Map<string, number>()
    return page.filter((row) => {
      const key = keyOf(row)
      const nth = (here.get(key) ?? 0) + 1
      here.set(key, nth)
      if (nth <= (kept.get(key) ?? 0)) return false
      kept.set(key, nth)
      return true
    })
  })
}

/** Two pages without a new row: the service does not turn its pages, and more would never come. */
const stuckAfter = 2

/** Index of the page to ask for next; undefined when all is there, or no more comes. */
export const nextPage = <Row>(
  pages: readonly Page<Row>[],
  keyOf: (row: Row) => string,
): number | undefined => {
  const last = pages.at(-1)
  if (!last || last.rows.length === 0) return undefined
  const merged = (upTo: number) =>
    mergePages(
      pages.slice(0, upTo).map(({ rows }) => rows),
      keyOf,
    ).length
  const loaded = merged(pages.length)
  if (loaded >= last.count) return undefined
  if (pages.length > stuckAfter && merged(pages.length - stuckAfter) === loaded) return undefined
  return pages.length
}

interface PagesState<Row> {
  state: { data: InfiniteData<Page<Row>, number> | undefined }
}

/** What a query of pages needs beside its key and its request; `keyOf` tells rows apart. */
export const inPages = <Row>(keyOf: (row: Row) => string) => ({
  initialPageParam: 0,
  getNextPageParam: (_: Page<Row>, pages: readonly Page<Row>[]) => nextPage(pages, keyOf),
  /** Every page is asked again: the more there are, the rarer. */
  refetchInterval: ({ state: { data } }: PagesState<Row>) => quiet * (data?.pages.length ?? 1),
  select: ({ pages }: InfiniteData<Page<Row>, number>): Page<Row> => ({
    rows: mergePages(
      pages.map(({ rows }) => rows),
      keyOf,
    ),
    count: pages.at(-1)?.count ?? 0,
  }),
})

/** How to read a list page by page, to the index of which `read` puts its request. */
export const pagesQuery = <Row>(
  key: readonly unknown[],
  pages: ReturnType<typeof inPages<Row>>,
  read: (page: { offset: number; limit: number }, signal: AbortSignal) => Promise<Page<Row>>,
) => ({
  ...pages,
  queryKey: [...key, 'pages'],
  queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }) =>
    read({ offset: pageParam, limit: pageSize }, signal),
})
