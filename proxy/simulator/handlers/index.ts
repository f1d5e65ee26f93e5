import type { Handlers } from '../project.ts'

/** The service: one handler for each operation of the contract. */
export const handlers = {} as Handlers
