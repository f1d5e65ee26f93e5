import { z } from 'zod'
import { LooseText } from './fields.ts'
import { operation } from './operation.ts'

/** Not in the reference; every `job_id` that it hands out is usable only with this (wire.md §1.1). */
export const showJob = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/job/{job_id}',
  section: 'wire',
  addition: true,
  summary: 'Query a job',
  action: 'dws:job:get',
  status: 200,
  response: z.looseObject({
    job_id: z.string(),
    job_name: LooseText,
    begin_time: LooseText,
    end_time: LooseText,
    /** INIT, WAITING, RUNNING, DELAY_SCHEDULED, FAIL, SUCCESS or STOP */
    status: z.string(),
    failed_code: LooseText,
    failed_detail: LooseText,
    /** "9%" */
    progress: LooseText,
  }),
})
