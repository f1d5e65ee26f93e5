import type { Parameter } from '../../contract/parameters.ts'
import { isModified, sidesDiffer } from '../../components/parameters/parameter-values.ts'

/** The filters of the list by their names in the URL. */
export const toggles = ['modified', 'restart', 'differ'] as const
export type Toggle = (typeof toggles)[number]

export interface ParameterFilter {
  q: string
  prefix: string
  on: (toggle: Toggle) => boolean
}

const passes: Record<Toggle, (parameter: Parameter) => boolean> = {
  modified: isModified,
  restart: ({ restart_required }) => restart_required === true,
  differ: sidesDiffer,
}

const prefixOf = ({ name }: Parameter): string => name.split('_')[0] ?? name

export const filterParameters = (
  parameters: readonly Parameter[],
  { q, prefix, on }: ParameterFilter,
): Parameter[] => {
  const sought = q.trim().toLowerCase()
  return parameters.filter(
    (parameter) =>
      (parameter.name.toLowerCase().includes(sought) ||
        parameter.description?.toLowerCase().includes(sought) === true) &&
      (prefix === '' || prefixOf(parameter) === prefix) &&
      toggles.every((toggle) => !on(toggle) || passes[toggle](parameter)),
  )
}

/** First words that at least three names share, with how many do. */
export const prefixesOf = (parameters: readonly Parameter[]): [prefix: string, size: number][] => {
  const sizes = new Map<string, number>()
  for (const parameter of parameters) {
    const prefix = prefixOf(parameter)
    sizes.set(prefix, (sizes.get(prefix) ?? 0) + 1)
  }
  return [...sizes].filter(([, size]) => size >= 3).sort(([a], [b]) => (a < b ? -1 : 1))
}
