import { expect, it } from 'vitest'
import { loadAll } from './load-all.ts'

it('loads all until a page fails', async () => {
  const asked: number[] = []
  const after = (pages: number, failsAt: number) => ({
    hasNextPage: pages < 5,
    isError: pages === failsAt,
    fetchNextPage: () => {
      asked.push(pages)
      return Promise.resolve(after(pages + 1, failsAt))
    },
  })
  await loadAll(after(1, 0))
  expect(asked).toEqual([1, 2, 3, 4])
  asked.length = 0
  await loadAll(after(1, 3))
  expect(asked).toEqual([1, 2])
})
