import { useMemo } from 'react'
import { useServiceNow } from '../../lib/use-now.ts'
import { useAlarms } from '../../queries/alarms.ts'
import { useEvents } from '../../queries/events.ts'
import { recentAlarms, recentEvents, type Recent } from './match.ts'

const week = 7 * 86_400_000
const minute = 60_000

/** Seven days ago, to the minute: matches need not be counted anew with every tick of the clock. */
const useSince = () => Math.floor((useServiceNow() - week) / minute) * minute

/** What happened in the last days; undefined while that is not known, or where it cannot be. */
export interface Week<Cause> {
  recent: readonly Recent<Cause>[] | undefined
  failed: boolean
}

/** The alarms of the last seven days, and the list that they come from. */
export const useRecentAlarms = () => {
  const list = useAlarms()
  const since = useSince()
  const rows = list.data?.rows
  const recent = useMemo(() => rows && recentAlarms(rows, since), [rows, since])
  return { list, recent, failed: list.isError }
}

/** The events of the last seven days, likewise. */
export const useRecentEvents = () => {
  const list = useEvents()
  const since = useSince()
  const rows = list.data?.rows
  const recent = useMemo(() => rows && recentEvents(rows, since), [rows, since])
  return { list, recent, failed: list.isError }
}
