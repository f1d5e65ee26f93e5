import { expect, it } from 'vitest'
import { ApiError } from '../client/api-error.ts'
import { submissions } from './submissions.ts'

const input = { cluster_id: 'c1', body: { restart: {} } }
const failure = (status: number) =>
  new ApiError({ status, operation: 'POST /x', error_code: '', error_msg: '' })

/** A form whose writes end as told; `keys` are those that were sent. */
const form = (...endings: (ApiError | undefined)[]) => {
  const submit = submissions()
  const keys: string[] = []
  const press = (sent: unknown = input) =>
    submit(sent, async (key) => {
      keys.push(key)
      const ending = endings.shift()
      await Promise.resolve()
      if (ending) throw ending
    }).catch(() => undefined)
  return { keys, press }
}

it('names each submission anew once the one before has been answered', async () => {
  const { keys, press } = form(undefined, failure(409), failure(502), undefined)
  for (let count = 0; count < 4; count += 1) await press()
  expect(new Set(keys).size).toBe(4)
  expect(keys[0]).toMatch(/^[\w-]{36}$/)
})

it('keeps the name for a second click, and after a network that broke, until there is an answer', async () => {
  const { keys, press } = form(failure(0), undefined, undefined)
  await press()
  await Promise.all([press(), press()])
  expect(new Set(keys).size).toBe(1)
  await press()
  expect(new Set(keys).size).toBe(2)
})

it('gives other input another name, and forms never share one', async () => {
  const { keys, press } = form(failure(0), failure(0), failure(0))
  await press()
  await press({ ...input, cluster_id: 'c2' })
  const other = form()
  await other.press()
  expect(new Set([...keys, ...other.keys]).size).toBe(3)
  await press()
  expect(keys[2]).toBe(keys[0])
})
