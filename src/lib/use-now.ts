import { useSyncExternalStore } from 'react'

const interval = 10_000
/** Below this, in milliseconds, a difference is the time that an answer took. */
const tolerance = 5_000
const listeners = new Set<() => void>()
let now = Date.now()
/** How far the service's clock is ahead of the browser's: a wrong clock here, or a simulator whose time runs faster. */
let ahead = 0
let timer: ReturnType<typeof setInterval> | undefined

const notify = () => {
  now = Date.now()
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  timer ??= setInterval(notify, interval)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Learns what time it is for the service, in milliseconds since 1970. */
export const setServiceTime = (time: number): void => {
  const difference = time - Date.now()
  const next = Math.abs(difference) < tolerance ? 0 : difference
  if (Math.abs(next - ahead) < tolerance) return
  ahead = next
  notify()
}

/** The browser's time in milliseconds, renewed every ten seconds: one timer for all ages on the page. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)

/** The service's time in milliseconds: what the age of anything that it dates is reckoned from. */
export const useServiceNow = (): number => useSyncExternalStore(subscribe, () => now + ahead)
