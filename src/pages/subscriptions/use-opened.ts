import type { useTableParams } from '../../lib/use-table-params.ts'

const actions = ['create', 'edit', 'switch', 'delete', 'matches'] as const
export type SubscriptionAction = (typeof actions)[number]

/** Which dialog is open, for which subscription: kept in the address, as is what a link fills in. */
export const useOpened = (view: ReturnType<typeof useTableParams>) => ({
  action: actions.find((action) => action === view.filter('action')),
  id: view.filter('id'),
  levels: view.filter('levels'),
  open: (action: SubscriptionAction, id = '') => {
    view.setFilters({ action, id })
  },
  close: () => {
    view.setFilters({ action: '', id: '', levels: '' })
  },
})
