/** What is needed of a list that comes page by page: react-query's result has this shape. */
export interface PagedList {
  hasNextPage: boolean
  isError: boolean
  fetchNextPage: () => Promise<PagedList>
}

/** Asks for page after page until there is none left, or one fails. */
export const loadAll = async (list: PagedList): Promise<void> => {
  let now = await list.fetchNextPage()
  while (now.hasNextPage && !now.isError) now = await now.fetchNextPage()
}
