import { z } from 'zod'
import { Duration } from '../time/duration.ts'

const Share = z.number().gt(0).max(1)

const base = z.strictObject({
  /** All that are given must fit. `path` ends with `*` to match what begins so. */
  match: z
    .strictObject({
      operation: z.string().optional(),
      method: z.string().optional(),
      path: z.string().optional(),
    })
    .default({}),
  /** How many requests it strikes; with neither `count` nor `rate`, all of them. */
  count: z.int().min(1).optional(),
  /** The share of requests that it strikes, the same ones for the same `seed`. */
  rate: Share.optional(),
  seed: z.int().default(1),
})

const kind = <Kind extends string>(name: Kind) => ({ kind: z.literal(name) })
const field = z.string().min(1)
/** What happens to a whole domain or project strikes once, unless told otherwise. */
const once = { count: z.int().min(1).default(1) }

/** What can go wrong on the way, as `POST /__sim/projects/{project_id}/faults` takes it. */
export const Fault = z.discriminatedUnion('kind', [
  // Instead of an answer: the request is not carried out.
  base.extend({
    ...kind('status'),
    status: z.int().min(400).max(599),
    body: z.unknown().optional(),
    retry_after: z.union([z.int().min(0), z.string()]).optional(),
  }),
  // From the first request that it strikes until so many seconds of the time outside have passed.
  base.extend({ ...kind('429-window'), seconds: z.int().min(1).max(3_600) }),
  base.extend({ ...kind('unreachable') }),
  base.extend({
    ...kind('redirect'),
    location: z.string().default('http://169.254.169.254/'),
    status: z.int().min(300).max(399).default(302),
  }),
  base.extend({ ...kind('hang-before-headers') }),
  base.extend({ ...kind('reset-before') }),
  base.extend({ ...kind('drop-before-commit') }),
  // Before the request is carried out.
  base.extend({ ...kind('delay'), ms: z.int().min(1).max(600_000) }),
  base.extend({ ...kind('token-expire'), ...once }),
  base.extend({ ...kind('clock-jump'), ...once, by: Duration }),
  // After it: the change, if any, is on disk.
  base.extend({ ...kind('commit-then-drop') }),
  base.extend({ ...kind('hang-mid-body') }),
  base.extend({ ...kind('reset-mid-body') }),
  base.extend({ ...kind('truncate') }),
  base.extend({ ...kind('bad-json') }),
  base.extend({ ...kind('wrong-type') }),
  base.extend({
    ...kind('huge'),
    bytes: z
      .int()
      .min(1)
      .max(64 * 1024 * 1024)
      .default(9_000_000),
  }),
  base.extend({
    ...kind('gzip-bomb'),
    bytes: z.int().min(64).max(4_000_000_000).default(300_000_000),
  }),
  base.extend({ ...kind('null-field'), field }),
  base.extend({ ...kind('drop-field'), field }),
  base.extend({
    ...kind('drift-enum'),
    field: field.default('status'),
    value: z.string().default('SOMETHING_NEW'),
  }),
])
export type Fault = z.output<typeof Fault>

export interface Target {
  readonly operation: string
  readonly method: string
  readonly path: string
}

/** Numbers from 0 to 1 that look like chance and depend on the seed alone (mulberry32). */
const chance = (seed: number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const fitsPath = (pattern: string, path: string) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern

const fits = ({ match }: Fault, { operation, method, path }: Target) =>
  (match.operation === undefined || match.operation === operation) &&
  (match.method === undefined || match.method === method) &&
  (match.path === undefined || fitsPath(match.path, path))

export interface Struck {
  readonly fault: Fault
  /** When a window of refusals closes, outside. */
  readonly until: number
}

interface Armed {
  readonly fault: Fault
  left: number
  /** Of a window of refusals that has begun. */
  until: number | undefined
  readonly draw: () => number
}

const isSpent = ({ left, until }: Armed, real: number) =>
  until === undefined ? left <= 0 : real >= until

export type Faults = ReturnType<typeof openFaults>

/** The faults of each project, in memory: a restart heals everything. */
export const openFaults = () => {
  const armed = new Map<string, Armed[]>()
  const healed = new Map<string, Set<() => void>>()

  const clear = (project_id: string): void => {
    armed.delete(project_id)
    for (const heal of healed.get(project_id) ?? []) heal()
    healed.delete(project_id)
  }

  return {
    add: (project_id: string, fault: Fault): void => {
      const list = armed.get(project_id) ?? []
      armed.set(project_id, [
        ...list,
        { fault, left: fault.count ?? Infinity, until: undefined, draw: chance(fault.seed) },
      ])
    },

    /** Those that can still strike. */
    list: (project_id: string, real: number): Fault[] =>
      (armed.get(project_id) ?? [])
        .filter((entry) => !isSpent(entry, real))
        .map(({ fault }) => fault),

    /** Takes a project's faults away, and ends what hangs because of them. */
    clear,

    clearAll: (): void => {
      for (const project_id of new Set([...armed.keys(), ...healed.keys()])) clear(project_id)
    },

    onCleared: (project_id: string, heal: () => void): void => {
      const waiting = healed.get(project_id) ?? new Set()
      healed.set(project_id, waiting.add(heal))
    },

    /** The first fault that strikes this request, the oldest first. `real`: the time outside. */
    strike: (project_id: string, target: Target, real: number): Struck | undefined => {
      const entry = armed.get(project_id)?.find((entry) => {
        const { fault, until } = entry
        if (isSpent(entry, real) || !fits(fault, target)) return false
        if (until !== undefined) return true
        if (fault.rate !== undefined && entry.draw() >= fault.rate) return false
        entry.left -= 1
        if (fault.kind === '429-window') entry.until = real + fault.seconds * 1_000
        return true
      })
      return entry && { fault: entry.fault, until: entry.until ?? real }
    },
  }
}
