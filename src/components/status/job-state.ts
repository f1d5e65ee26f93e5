import { fixFor } from '../../contract/error-fixes.ts'
import type { showJob } from '../../contract/jobs.ts'
import type { Output } from '../../contract/operation.ts'

type Job = Output<typeof showJob>

/** Progress in percent, from "9%"; undefined when the service gives none. */
export const jobPercent = ({ progress }: Job): number | undefined => {
  const percent = Number.parseFloat(progress ?? '')
  return Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : undefined
}

/** Why a job failed. The code of the service stands at the end of "CreateELBTask-fail:DWS.0114". */
export const jobFailure = ({ failed_code, failed_detail }: Job) => {
  const error_code = /[A-Za-z]+\.\d+$/.exec(failed_code ?? '')?.[0]
  return {
    failed_code: failed_code ?? undefined,
    failed_detail: failed_detail ?? undefined,
    fix: error_code && fixFor(error_code),
  }
}
