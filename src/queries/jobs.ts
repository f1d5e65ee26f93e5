import { useQuery, type Query } from '@tanstack/react-query'
import { showJob } from '../contract/jobs.ts'
import type { Output } from '../contract/operation.ts'
import { operationQuery } from './operation-query.ts'
import { whileChanging } from './polling.ts'
import { useScope, type Scope } from './scope.ts'

type Job = Output<typeof showJob>

/** FAIL, SUCCESS and STOP are final; anything else, known or not, still moves. */
const isJobOver = ({ status }: Job): boolean => ['SUCCESS', 'FAIL', 'STOP'].includes(status)

const whileRunning = whileChanging<Job>(() => true)

export const jobQueries = {
  detail: (scope: Scope, job_id: string) => ({
    ...operationQuery(scope, 'jobs', showJob, { job_id }),
    refetchInterval: (query: Query<Job, Error, Job>) =>
      query.state.data && isJobOver(query.state.data) ? false : whileRunning(query),
  }),
}

export const useJob = (job_id: string) => useQuery(jobQueries.detail(useScope(), job_id))
