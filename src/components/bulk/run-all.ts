/** How one of many writes went. */
export type RunState =
  | 'waiting'
  | 'running'
  | 'done'
  /** The service refused. */
  | 'failed'
  /** It may have taken effect. */
  | 'unknown'
  /** It never left. */
  | 'not_sent'
  /** The run was stopped before. */
  | 'skipped'

export interface RunOutcome {
  state: RunState
  error?: Error
}

export interface RunClock {
  now: () => number
  /** Ends early, without an error, when the signal does. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

export interface RunProgress {
  outcomes: readonly RunOutcome[]
  /** The service asked for a pause until then, by the clock of the run. */
  paused_until?: number | undefined
}

interface Options<Item> {
  send: (item: Item) => Promise<unknown>
  /** One at a time, and nothing more after the first that is not done. */
  careful: boolean
  onProgress: (progress: RunProgress) => void
  clock?: RunClock
}

/** What is read of an error; `ApiError` has these details. */
interface Details {
  status?: number
  error_code?: string
  outcome?: string | undefined
  retry_after?: number | undefined
}

const concurrency = 3
/** Between two starts, in milliseconds: at most four writes a second. */
const gap = 250
/** How long to pause when the service is asked too much and does not say for how long. */
const defaultPause = 10_000

const browserClock: RunClock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      signal.addEventListener('abort', end)
    }),
}

const detailsOf = (error: Error): Details => ('details' in error ? (error.details as Details) : {})

const stateOf = ({ outcome }: Details): RunState =>
  outcome === 'unknown' || outcome === 'not_sent' ? outcome : 'failed'

/**
 * Sends one write for each item, a few at a time and paced. No write is ever repeated: one that the
 * service refuses for lack of breath (429) has failed, and the next ones wait as long as it asks.
 */
export const runAll = <Item>(
  items: readonly Item[],
  { send, careful, onProgress, clock = browserClock }: Options<Item>,
) => {
  const outcomes: RunOutcome[] = items.map(() => ({ state: 'waiting' }))
  const stopped = new AbortController()
  let next = 0
  let startAt = 0
  let pausedUntil = 0

  const report = () => {
    onProgress({
      outcomes: [...outcomes],
      paused_until: pausedUntil > clock.now() ? pausedUntil : undefined,
    })
  }
  const set = (index: number, outcome: RunOutcome) => {
    outcomes[index] = outcome
    report()
  }
  const stop = () => {
    stopped.abort()
  }

  const fail = (index: number, thrown: unknown) => {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    const details = detailsOf(error)
    if (details.status === 429) {
      const pause = details.retry_after === undefined ? defaultPause : details.retry_after * 1000
      pausedUntil = Math.max(pausedUntil, clock.now() + pause)
      startAt = Math.max(startAt, pausedUntil)
    }
    // Without a session every further write would fail the same way.
    if (careful || details.error_code === 'BFF.0401') stop()
    set(index, { state: stateOf(details), error })
  }

  const worker = async () => {
    while (!stopped.signal.aborted && next < items.length) {
      const wait = startAt - clock.now()
      if (wait > 0) {
        await clock.sleep(wait, stopped.signal)
        continue
      }
      const index = next++
      startAt = clock.now() + gap
      set(index, { state: 'running' })
      try {
        await send(items[index]!)
        set(index, { state: 'done' })
      } catch (error) {
        fail(index, error)
      }
    }
  }

  const finish = async () => {
    await Promise.all(Array.from({ length: careful ? 1 : concurrency }, worker))
    for (let index = next; index < items.length; index++) outcomes[index] = { state: 'skipped' }
    report()
  }
  return { stop, finished: finish() }
}
