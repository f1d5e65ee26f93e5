import { useUrlValues } from '../../../lib/use-url-values.ts'

/**
 * Whether the dialog to create a snapshot is open: `?action=create` in the address, so that other pages
 * can link to it. It leaves no entry in the history: Back never opens it again.
 */
export const useCreateParameter = () => {
  const { get, set } = useUrlValues()
  return {
    open: get('action') === 'create',
    setOpen: (open: boolean) => {
      set({ action: open ? 'create' : undefined }, true)
    },
  }
}
