/** Texts that every page shares. A catalogue is an object of texts and of functions that make texts. */
export const common = {
  loading: 'Loading',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  copy: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  unknown: 'Unknown',
  clearFilters: 'Clear filters',
  search: 'Search',
  columns: 'Columns',
  shown: (shown: number, total: number) =>
    shown === total ? `${total} in total` : `${shown} of ${total}`,
  hiddenByFilters: (count: number) =>
    count === 1 ? 'One row is hidden by the filters.' : `${count} rows are hidden by the filters.`,
  nothingMatches: 'Nothing matches',
  requestId: 'Request id',
  operation: 'Operation',
  time: 'Time',
  failed: {
    title: 'This could not be loaded',
    forbidden: 'You may not see this',
    missingAction: (action: string) => `Your user lacks the action ${action}.`,
    forbiddenHint: 'Ask the administrator of your account for the permission.',
    whatNow: 'What to do',
  },
  stale: (time: string) =>
    `Showing what was true at ${time}. The service cannot be asked right now.`,
  staleRetry: 'The page asks again by itself.',
  outcome: {
    not_sent: 'The request was not sent: nothing has changed.',
    unknown:
      'It is not known whether the change took effect. Look at the state before trying again.',
    done: 'The service refused: nothing has changed.',
  },
  details: 'details',
}
