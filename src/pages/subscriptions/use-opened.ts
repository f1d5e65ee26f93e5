import { useCallback } from 'react'
import type { useTableParams } from '../../lib/use-table-params.ts'

const actions = ['create', 'edit', 'switch', 'delete', 'matches'] as const
export type SubscriptionAction = (typeof actions)[number]

/** Which dialog is open, for which subscription: kept in the address, as is what a link fills in. */
export const useOpened = ({ filter, setFilters }: ReturnType<typeof useTableParams>) => ({
  action: actions.find((action) => action === filter('action')),
  id: filter('id'),
  levels: filter('levels'),
  open: useCallback(
    (action: SubscriptionAction, id = '') => {
      setFilters({ action, id })
    },
    [setFilters],
  ),
  close: () => {
    setFilters({ action: '', id: '', levels: '' })
  },
})
