import { readAction, type PageAction } from '../../components/cluster-actions/action.ts'
import { useUrlValues } from '../../lib/use-url-values.ts'

/**
 * The dialog that is open, in the URL as `?action=restart`, so that other pages can link to it. It
 * leaves no entry in the history: Back never opens a dialog again.
 */
export const useActionParameter = () => {
  const { get, set } = useUrlValues()
  return {
    action: readAction(get('action')),
    setAction: (action: PageAction | undefined) => {
      set({ action }, true)
    },
  }
}
