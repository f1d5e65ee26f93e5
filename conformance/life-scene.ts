import type { Call } from './caller.ts'

/** What the life of a cluster needs besides calls. */
export interface Scene {
  readonly call: Call
  /** Moves the project's clock ahead. */
  readonly advance: (duration: string) => Promise<void>
  /** Fails with the message unless it holds. */
  readonly expect: (holds: boolean, message: string) => void
}
