import {
  defaultPool,
  sharedResources,
  type PoolResources,
  type SharedResource,
} from '../../contract/workload-rules.ts'
import type { PoolNotes } from './pool-notes.ts'

interface Slice {
  name: string
  percent: number
  /** The pool whose form is open. */
  fresh: boolean
}

/** How one resource is shared between the pools, as far as that is known. */
export interface Share {
  resource: SharedResource
  /** What pools may take together, in percent. */
  most: number
  slices: readonly Slice[]
  /** Pools whose settings are known to the service alone. */
  unknown: readonly string[]
  total: number
  over: boolean
}

/** A pool that is being entered; its name may be empty yet, or that of a pool that exists. */
export interface FreshPool {
  name: string
  resources: PoolResources
}

const shareOf = (
  resource: SharedResource,
  names: readonly string[],
  notes: PoolNotes,
  fresh: FreshPool | undefined,
): Share => {
  const { of, most } = sharedResources[resource]
  const others = names.filter((name) => name !== fresh?.name)
  const known = others.flatMap((name) => {
    const note = notes[name]
    return note ? [{ name, percent: of(note.resources), fresh: false }] : []
  })
  const added = fresh ? [{ name: fresh.name, percent: of(fresh.resources), fresh: true }] : []
  const slices = [...known, ...added].filter(({ percent }) => percent > 0)
  const total = slices.reduce((sum, { percent }) => sum + percent, 0)
  return {
    resource,
    most,
    slices,
    unknown: others.filter((name) => notes[name] === undefined),
    total,
    over: total > most,
  }
}

/** The shares of every resource that pools divide, from the names of the service and the notes of this browser. */
export const sharesOf = (
  names: readonly string[],
  notes: PoolNotes,
  fresh?: FreshPool,
): readonly Share[] => {
  const pools = names.filter((name) => name !== defaultPool)
  return (Object.keys(sharedResources) as SharedResource[]).map((resource) =>
    shareOf(resource, pools, notes, fresh),
  )
}
