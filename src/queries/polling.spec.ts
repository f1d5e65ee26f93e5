import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { quick, quiet, whileChanging } from './polling.ts'

/** Asks the service once, and says how long the next poll waits after that. */
const polled = (answer: () => Promise<string>) => {
  const client = new QueryClient()
  const interval = whileChanging<string>((state) => state === 'moving')
  const query = client
    .getQueryCache()
    .build<string, Error, string>(client, { queryKey: ['state'], queryFn: answer, retry: false })
  return async () => {
    await query.fetch().catch(() => undefined)
    return interval(query)
  }
}

it('polls quickly while something moves, and quietly when nothing does', async () => {
  let state = 'moving'
  const poll = polled(() => Promise.resolve(state))
  expect(await poll()).toBe(quick)
  state = 'still'
  expect(await poll()).toBe(quiet)
})

it('polls ever more slowly while the service fails, and starts anew after a success', async () => {
  let fails = true
  const poll = polled(() => (fails ? Promise.reject(new Error('busy')) : Promise.resolve('still')))
  const waits = []
  while (waits.length < 6) waits.push((await poll()) / quick)
  expect(waits).toEqual([2, 4, 8, 16, 20, 20])
  fails = false
  expect(await poll()).toBe(quiet)
  fails = true
  expect(await poll()).toBe(2 * quick)
})
