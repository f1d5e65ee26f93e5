import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { asBffError, BffError } from '../errors.ts'
import type { Answer } from './forward.ts'
import {
  isNotSent,
  otherContent,
  remembered,
  RepeatedFailure,
  type Given,
  type NamedWrite,
} from './idempotency.ts'
import type { SharedSessions } from '../session/shared-sessions.ts'

/** Milliseconds that a server waits for another's answer, and between looks: a write takes 30 s at most. */
const waiting = { patience: 31_000, pause: 200 }

/** A write as the store has it, sealed: claimed, and how it ended once it has. */
const Claim = z.object({
  content: z.string(),
  answer: z
    .object({
      status: z.number(),
      headers: z.record(z.string(), z.string()),
      body: z.base64().transform((text) => Buffer.from(text, 'base64')),
    })
    .optional(),
  failure: z
    .object({
      status: z.number(),
      error_msg: z.string(),
      details: z.object({
        retryable: z.boolean().exactOptional(),
        outcome: z.enum(['unknown', 'done']).exactOptional(),
        reason: z.string().exactOptional(),
        error_code: z.string().exactOptional(),
        headers: z.record(z.string(), z.string()).exactOptional(),
      }),
    })
    .optional(),
})

/**
 * Sends a write once among all servers of a store: who claims it first sends it, the others wait for
 * what comes of it. The claim of a server that died stays until it expires, and whoever asks is told
 * that the outcome is unknown.
 */
export const onceAmongServers =
  (sessions: SharedSessions, { patience, pause } = waiting) =>
  async (write: NamedWrite, send: () => Promise<Answer>): Promise<Given> => {
    const { session, key, content } = write
    const put = (ending: object, isNew: boolean) =>
      sessions.put(session, key, JSON.stringify({ content, ...ending }), remembered, isNew)
    // A store that is lost just now takes nothing from an answer that is there: the claim stays.
    const end = (stored: Promise<unknown>) => stored.catch(() => undefined)

    for (const started = Date.now(); Date.now() - started < patience; await sleep(pause)) {
      if (await put({}, true)) {
        try {
          const answer = await send()
          await end(put({ answer: { ...answer, body: answer.body.toString('base64') } }, false))
          return { answer, replayed: false }
        } catch (error) {
          const { status, message: error_msg, details } = asBffError(error)
          if (isNotSent(error)) await end(sessions.drop(session, key))
          else await end(put({ failure: { status, error_msg, details } }, false))
          throw error
        }
      }
      const text = await sessions.get(session, key)
      // Given up just now: the first was not sent, so this one may be.
      if (text === undefined) continue
      const claim = Claim.parse(JSON.parse(text))
      if (claim.content !== content) throw otherContent()
      if (claim.answer) return { answer: claim.answer, replayed: true }
      if (claim.failure) {
        const { status, error_msg, details } = claim.failure
        throw new RepeatedFailure(new BffError(status, error_msg, details))
      }
    }
    throw new BffError(504, 'The first of these requests has not been answered.', {
      retryable: true,
      outcome: 'unknown',
    })
  }
