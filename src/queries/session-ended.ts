import { useSyncExternalStore } from 'react'

let ended = false
const listeners = new Set<() => void>()

/** Any answer may tell that the session is over; the shell then asks to sign in over the page. */
export const setSessionEnded = (value: boolean): void => {
  if (ended === value) return
  ended = value
  for (const notify of listeners) notify()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended)
