import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

test('runs so many at once, in the order they came, and goes on after a failure', async () => {
  const paced = atMost(2)
  const log: string[] = []
  const ends: (() => void)[] = []
  const start = (name: string, fails = false) =>
    paced(async () => {
      log.push(name)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (fails) throw new Error(name)
      return name
    })
  const end = async (index: number) => {
    ends[index]?.()
    await Promise.allSettled([tasks[index]])
  }
  const tasks = [start('a', true), start('b'), start('c'), start('d')]
  expect(log).toEqual(['a', 'b'])
  await end(0)
  expect(log).toEqual(['a', 'b', 'c'])
  await end(2)
  expect(log).toEqual(['a', 'b', 'c', 'd'])
  await end(1)
  await end(3)
  await expect(tasks[0]).rejects.toThrow('a')
  await expect(tasks[3]).resolves.toBe('d')
})
