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
  selectAll: 'Select all rows that are listed',
  select: (name: string) => `Select ${name}`,
  selected: (count: number) => (count === 1 ? '1 selected' : `${count} selected`),
  clearSelection: 'Clear the selection',
  export: 'Export',
  exportCsv: 'CSV, as shown',
  exportJson: 'JSON, as shown',
  shown: (shown: number, total: number) =>
    shown === total ? `${total} in total` : `${shown} of ${total}`,
  hiddenByFilters: (count: number) =>
    count === 1 ? 'One row is hidden by the filters.' : `${count} rows are hidden by the filters.`,
  nothingMatches: 'Nothing matches',
  requestId: 'Request id',
  failed: {
    title: 'This could not be loaded',
    forbidden: 'You may not see this',
    missingAction: (action: string) =>
      `It needs the action ${action}, which this policy would give your user:`,
    policy: 'the policy',
    forbiddenHint: 'Ask the administrator of your account for the permission.',
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
