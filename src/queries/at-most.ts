/** Lets at most so many of the tasks given to it run at once; the others wait in the order they came. */
export const atMost = (count: number) => {
  const waiting: (() => void)[] = []
  let running = 0
  return async <Result>(task: () => Promise<Result>): Promise<Result> => {
    if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      // The place goes straight to the next in the row.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
