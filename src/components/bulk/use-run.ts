import { useEffect, useRef, useState } from 'react'
import { runAll, type RunProgress } from './run-all.ts'

/** One write of many. */
export interface Job {
  /** Of the cluster that it is for. */
  id: string
  name: string
  send: () => Promise<unknown>
}

export interface Run extends RunProgress {
  jobs: readonly Job[]
  stopping: boolean
  finished: boolean
}

/** Runs jobs and tells how each of them goes. `settle` follows once, at the end. */
export const useRun = (settle: () => Promise<unknown>) => {
  const [run, setRun] = useState<Run>()
  const stop = useRef<() => void>(undefined)
  // Who leaves the page lets finish what is under way, and starts nothing more.
  useEffect(() => () => stop.current?.(), [])
  const update = (part: Partial<Run>) => {
    setRun((now) => now && { ...now, ...part })
  }
  return {
    run,
    start: (jobs: readonly Job[], careful: boolean) => {
      setRun({ jobs, outcomes: [], stopping: false, finished: false })
      const running = runAll(jobs, { send: (job) => job.send(), careful, onProgress: update })
      stop.current = running.stop
      void running.finished.then(() => {
        update({ finished: true })
        return settle()
      })
    },
    stop: () => {
      update({ stopping: true })
      stop.current?.()
    },
  }
}
