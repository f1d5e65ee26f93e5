import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { jobQueries } from './jobs.ts'
import { quick } from './polling.ts'

/** How long until a job in this state is asked for again. */
const nextPoll = (status: string) => {
  const client = new QueryClient()
  const { queryKey, refetchInterval } = jobQueries.detail(
    { region: 'r', project_name: 'r', project_id: 'p' },
    'j',
  )
  client.setQueryData(queryKey, { job_id: 'j', status })
  const query = client.getQueryCache().find({ queryKey })
  return query && refetchInterval(query as Parameters<typeof refetchInterval>[0])
}

it.each([
  ['RUNNING', quick],
  ['A_WORD_THAT_NOBODY_KNOWS', quick],
  ['SUCCESS', false],
  ['FAIL', false],
  ['STOP', false],
])('a job that is %s is asked for again after %o', (status, interval) => {
  expect(nextPoll(status)).toBe(interval)
})
