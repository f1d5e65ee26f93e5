import type { OperationName, Operations } from '../src/contract/index.ts'
import type { Input } from '../src/contract/operation.ts'
import { caller } from './caller.ts'
import type { Call } from './caller.ts'
import { controlOf } from './control.ts'
import type { Seed, Tenant } from './control.ts'
import { signed } from './ways.ts'

/** A project that a scene is set in. */
export interface Project {
  readonly tenant: Tenant
  readonly call: Call
  /** Moves its clock ahead, which stands still otherwise. */
  readonly advance: (duration: string) => Promise<void>
}

/** A simulator with projects to play in. */
export interface Stage {
  newProject: (seed: Seed) => Promise<Project>
  /** One demo project for all who only read. */
  demo: () => Promise<Project>
}

export const openStage = (origin: string): Stage => {
  const control = controlOf(origin)
  const newProject = async (seed: Seed): Promise<Project> => {
    const tenant = await control.newTenant(seed)
    await control.unlimited(tenant.project_id)
    return {
      tenant,
      call: caller(signed(origin, tenant)),
      advance: (duration) => control.advance(tenant.project_id, duration),
    }
  }
  let demo: Promise<Project> | undefined
  return { newProject, demo: () => (demo ??= newProject('demo')) }
}

/** What a caller passes beside the ids of the path. */
export type Free<Name extends OperationName> = Pick<
  Input<Operations[Name]>,
  keyof Input<Operations[Name]> & ('query' | 'body')
>

/** A place for one request that will be carried out. */
export interface Slot<Name extends OperationName> {
  readonly project: Project
  /** Makes what was drawn from the contract fit what there is: ids, names, numbers. */
  readonly request: (free: Free<Name>) => Input<Operations[Name]>
  /** What has to happen just before the request, or to clear up after it. */
  readonly before?: (input: Input<Operations[Name]>) => Promise<unknown>
  readonly after?: (input: Input<Operations[Name]>) => Promise<unknown>
}

export interface Scene<Name extends OperationName> {
  /** As many slots as asked for. */
  readonly set: (stage: Stage, count: number) => Promise<readonly Slot<Name>[]>
  /** The slots share something: one request after the other. */
  readonly serial?: true
  /** Changes that the contract takes and the service cannot carry out. */
  readonly impossible?: readonly ((input: Input<Operations[Name]>) => Input<Operations[Name]>)[]
}

/** `count` of something, one after the other or a few at a time. */
export const times = async <Result>(
  count: number,
  make: (index: number) => Promise<Result>,
  atOnce = 8,
): Promise<Result[]> => {
  const made: Result[] = []
  let next = 0
  const work = async () => {
    for (let index = next++; index < count; index = next++) made[index] = await make(index)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, work))
  return made
}

/** A name that no other slot has, as long as it may be. */
export const unique = (name: string, index: number, most: number, sign = '_'): string => {
  const end = `${sign}${index}`
  return `${name.slice(0, most - end.length)}${end}`
}

/** The item at an index, beginning anew after the last. */
export const around = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length]
  if (item === undefined) throw new RangeError('The project has none of these.')
  return item
}
