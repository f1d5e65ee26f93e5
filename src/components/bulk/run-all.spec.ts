import { describe, expect, it } from 'vitest'
import { runAll, type RunClock, type RunProgress } from './run-all.ts'

/** A clock that moves only by sleeping. */
const clockOf = () => {
  let time = 0
  const clock: RunClock = {
    now: () => time,
    sleep: async (ms) => {
      const end = time + ms
      await Promise.resolve()
      time = Math.max(time, end)
    },
  }
  return clock
}

const refused = (details: Record<string, unknown>) =>
  Object.assign(new Error('refused'), { details })

interface Setup {
  careful?: boolean
  answer?: (item: number) => Promise<unknown>
}

const run = (count: number, { careful = false, answer }: Setup = {}) => {
  const clock = clockOf()
  const progress: RunProgress[] = []
  const sent: { item: number; at: number }[] = []
  let open = 0
  let most = 0
  const { stop, finished } = runAll(
    Array.from({ length: count }, (_, index) => index),
    {
      careful,
      clock,
      onProgress: (now) => progress.push(now),
      send: async (item) => {
        sent.push({ item, at: clock.now() })
        most = Math.max(most, ++open)
        try {
          await answer?.(item)
        } finally {
          open--
        }
      },
    },
  )
  return {
    stop,
    finished,
    sent,
    progress,
    most: () => most,
    states: () => progress.at(-1)?.outcomes.map(({ state }) => state),
  }
}

/** An answer that comes when it is told to. */
const gate = () => {
  const waiting: (() => void)[] = []
  return {
    answer: () => new Promise<void>((resolve) => waiting.push(resolve)),
    open: () => waiting.splice(0).forEach((resolve) => resolve()),
  }
}

const settle = async () => {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
}

describe('a run', () => {
  it('sends every item once, in order and paced', async () => {
    const { finished, sent, states } = run(5)
    await finished
    expect(sent.map(({ item }) => item)).toEqual([0, 1, 2, 3, 4])
    expect(sent.map(({ at }) => at)).toEqual([0, 250, 500, 750, 1000])
    expect(states()).toEqual(Array(5).fill('done'))
  })

  it('has at most three under way', async () => {
    const { answer, open } = gate()
    const { finished, most, sent } = run(7, { answer })
    await settle()
    expect(sent).toHaveLength(3)
    for (let turn = 0; turn < 7; turn++) {
      open()
      await settle()
    }
    await finished
    expect(most()).toBe(3)
    expect(sent).toHaveLength(7)
  })

  it('goes on after a failure, and keeps the error beside its item', async () => {
    const error = refused({ status: 403, error_code: 'DWS.7023', outcome: 'done' })
    const { finished, progress, states } = run(3, {
      answer: async (item) => {
        if (item === 1) throw error
      },
    })
    await finished
    expect(states()).toEqual(['done', 'failed', 'done'])
    expect(progress.at(-1)?.outcomes[1]?.error).toBe(error)
  })

  it.each([
    ['unknown', 'unknown'],
    ['not_sent', 'not_sent'],
    ['done', 'failed'],
    [undefined, 'failed'],
  ])('tells an outcome of %s as %s', async (outcome, state) => {
    const { finished, states } = run(1, {
      answer: () => Promise.reject(refused({ status: 0, outcome })),
    })
    await finished
    expect(states()).toEqual([state])
  })

  it('waits as long as the service asks before the next ones, and repeats nothing', async () => {
    const { finished, sent, progress } = run(3, {
      answer: async (item) => {
        if (item === 0) throw refused({ status: 429, retry_after: 30 })
      },
    })
    await finished
    expect(sent.map(({ item }) => item)).toEqual([0, 1, 2])
    expect(sent[1]?.at).toBeGreaterThanOrEqual(30_000)
    expect(progress.some(({ paused_until }) => (paused_until ?? 0) >= 30_000)).toBe(true)
    expect(progress.at(-1)?.paused_until).toBeUndefined()
  })

  it('waits ten seconds after a 429 that does not say how long', async () => {
    const { finished, sent } = run(2, {
      answer: async (item) => {
        if (item === 0) throw refused({ status: 429 })
      },
    })
    await finished
    expect(sent[1]?.at).toBeGreaterThanOrEqual(10_000)
  })

  it('that is careful sends one at a time and skips the rest after the first failure', async () => {
    const { finished, most, sent, states } = run(4, {
      careful: true,
      answer: async (item) => {
        await Promise.resolve()
        if (item === 1) throw refused({ status: 500 })
      },
    })
    await finished
    expect(most()).toBe(1)
    expect(sent).toHaveLength(2)
    expect(states()).toEqual(['done', 'failed', 'skipped', 'skipped'])
  })

  it('skips the rest when the session has ended', async () => {
    const { finished, states } = run(9, {
      answer: () => Promise.reject(refused({ status: 401, error_code: 'BFF.0401' })),
    })
    await finished
    expect(states()?.filter((state) => state === 'failed').length).toBeLessThanOrEqual(3)
    expect(states()?.at(-1)).toBe('skipped')
  })

  it('that is stopped lets finish what is under way', async () => {
    const { answer, open } = gate()
    const { finished, stop, states } = run(5, { answer })
    await settle()
    stop()
    open()
    await finished
    expect(states()).toEqual(['done', 'done', 'done', 'skipped', 'skipped'])
  })

  it('of nothing ends at once', async () => {
    const { finished, states } = run(0)
    await finished
    expect(states()).toEqual([])
  })
})
