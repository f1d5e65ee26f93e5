import { setTimeout } from 'node:timers/promises'
import type { Accounts } from '../iam/accounts.ts'
import { advance } from '../time/clock.ts'
import type { Struck } from './faults.ts'
import { throttled } from '../pipeline/gateway.ts'
import { defaultRateLimit } from '../pipeline/rate-limit.ts'
import type { Tokens } from '../iam/tokens.ts'

export interface FaultActsParts {
  readonly accounts: Accounts
  readonly tokens: Tokens
  readonly real: () => number
  readonly committed: () => Promise<void>
}

/** What a fault does to a project before the request that it strikes is carried out. */
export const openFaultActs =
  ({ accounts, tokens, real, committed }: FaultActsParts) =>
  /** Throws 429 APIGW.0308 as long as a window of refusals is open. */
  async ({ fault, until }: Struck, project_id: string): Promise<void> => {
    if (fault.kind === 'delay') await setTimeout(fault.ms)
    if (fault.kind === '429-window')
      throw throttled({ limit: defaultRateLimit, wait: until - real() })
    const record = accounts.project(project_id)
    if (!record) return
    if (fault.kind === 'token-expire') tokens.expire(record.domain_id, real())
    if (fault.kind === 'clock-jump')
      accounts.setClock(project_id, advance(record, real(), fault.by))
    await committed()
  }

export type FaultActs = ReturnType<typeof openFaultActs>
