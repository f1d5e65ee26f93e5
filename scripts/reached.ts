import { existsSync, readFileSync, rmSync } from 'node:fs'
import { operations } from '../src/contract/index.ts'
import type { AnyOperation } from '../src/contract/operation.ts'
import { root } from './root.ts'

/** Written by e2e/support/teardown.ts after a run of every test. */
const observed = `${root}/test-results/operations.json`

/** Names of the operations that the last complete run reached; undefined where there was none. */
export const readObserved = (): readonly string[] | undefined =>
  existsSync(observed) ? (JSON.parse(readFileSync(observed, 'utf8')) as string[]) : undefined

/** Before a complete run: what an earlier one reached says nothing of this one. */
export const forgetObserved = (): void => {
  rmSync(observed, { force: true })
}

/** Operations of the reference that no test reached: a person must be able to do each in the browser. */
export const unreached = (reached: readonly string[] | undefined): string[] =>
  Object.entries<AnyOperation>(operations)
    .filter(([name, { section }]) => section.startsWith('5.') && !reached?.includes(name))
    .map(([name]) => name)
