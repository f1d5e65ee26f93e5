import { PathId } from '../../src/contract/operation.ts'
import type { Method } from '../../src/contract/operation.ts'

interface Step<Target> {
  readonly words: Map<string, Step<Target>>
  /** The step behind a parameter, whatever its name is. */
  id: Step<Target> | undefined
  readonly ends: Map<string, { readonly names: readonly string[]; readonly target: Target }>
}

export interface Match<Target> {
  readonly target: Target
  readonly params: Record<string, string>
}

/** `allow` lists the methods of a path that exists for others than the one asked for. */
export type Found<Target> = Match<Target> | { readonly allow: readonly string[] } | undefined

const newStep = <Target>(): Step<Target> => ({ words: new Map(), id: undefined, ends: new Map() })

const isId = (text: string) => PathId.safeParse(text).success

/**
 * Compiles path templates (`/v1.0/{project_id}/clusters`) into a matcher. A path matches as it
 * stands: nothing is decoded, a parameter is a `PathId`, and a word comes before a parameter.
 */
export const compileRoutes = <Target>(
  routes: readonly { readonly method: Method; readonly path: string; readonly target: Target }[],
): ((method: string, path: string) => Found<Target>) => {
  const root = newStep<Target>()
  for (const { method, path, target } of routes) {
    let step = root
    const names: string[] = []
    for (const segment of path.split('/').slice(1)) {
      const name = /^\{(\w+)\}$/.exec(segment)?.[1]
      if (name) {
        names.push(name)
        step = step.id ??= newStep()
      } else {
        const next = step.words.get(segment) ?? newStep<Target>()
        step.words.set(segment, next)
        step = next
      }
    }
    if (step.ends.has(method)) throw new Error(`${method} ${path} is declared twice`)
    step.ends.set(method, { names, target })
  }

  const walk = (
    step: Step<Target>,
    segments: readonly string[],
    values: readonly string[],
  ): { step: Step<Target>; values: readonly string[] } | undefined => {
    const [segment, ...rest] = segments
    if (segment === undefined) return step.ends.size > 0 ? { step, values } : undefined
    const word = step.words.get(segment)
    return (
      (word && walk(word, rest, values)) ??
      (step.id && isId(segment) ? walk(step.id, rest, [...values, segment]) : undefined)
    )
  }

  return (method, path) => {
    const end = path.startsWith('/') ? walk(root, path.split('/').slice(1), []) : undefined
    if (!end) return undefined
    const found = end.step.ends.get(method)
    if (!found) return { allow: [...end.step.ends.keys()].sort() }
    const params = found.names.map((name, index) => [name, end.values[index] ?? ''])
    return { target: found.target, params: Object.fromEntries(params) as Record<string, string> }
  }
}
