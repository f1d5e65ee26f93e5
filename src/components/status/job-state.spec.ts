import { expect, test } from 'vitest'
import { jobFailure, jobPercent } from './job-state.ts'

const job = { job_id: 'j', status: 'FAIL' }

test('progress comes as text with a percent sign, or not at all', () => {
  expect(jobPercent({ ...job, progress: '9%' })).toBe(9)
  expect(jobPercent({ ...job, progress: '130%' })).toBe(100)
  expect(jobPercent({ ...job, progress: '' })).toBeUndefined()
  expect(jobPercent(job)).toBeUndefined()
})

test('what to do follows from the code at the end of the failed step', () => {
  expect(jobFailure({ ...job, failed_code: 'CreateELBTask-fail:DWS.0114' })).toMatchObject({
    failed_code: 'CreateELBTask-fail:DWS.0114',
    fix: 'Choose a load balancer with a private address.',
  })
  expect(jobFailure({ ...job, failed_code: 'CreateELBTask-fail' }).fix).toBeUndefined()
  expect(jobFailure(job).fix).toBeUndefined()
})
