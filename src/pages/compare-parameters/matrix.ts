import {
  defaultsOf,
  isModified,
  sameValues,
  sidesDiffer,
  valuesOf,
  type Values,
} from '../../components/parameters/parameter-values.ts'
import type { Parameter } from '../../contract/parameters.ts'

/** Measures each cluster against its own default values. */
export const defaults = 'defaults'

/** A cluster and its parameters; undefined while, or because, they cannot be read. */
export interface Compared {
  cluster_id: string
  parameters: readonly Parameter[] | undefined
}

export type Cell =
  | { kind: 'unread' }
  /** `differs`: the baseline has the parameter. */
  | { kind: 'absent'; differs: boolean }
  | {
      kind: 'value'
      values: Values
      unit: string
      differs: boolean
      modified: boolean
      sides_differ: boolean
      defaults: Values
    }

/** A parameter over all clusters. */
export interface MatrixRow {
  /** As the first cluster that has it describes it. */
  parameter: Parameter
  /** Without a side where none says; undefined: the clusters do not agree. */
  defaults: Values | undefined
  /** By id of the cluster. */
  cells: ReadonlyMap<string, Cell>
  /** Some cell differs from the baseline. */
  differs: boolean
  restart_required: boolean
}

const unitOf = ({ unit }: Parameter): string => unit ?? ''

/** Whether values differ from those that they are measured against. */
const differs = (parameter: Parameter, reference: Parameter | undefined, baseline: string) => {
  if (baseline === defaults) return isModified(parameter)
  return (
    reference === undefined ||
    unitOf(parameter) !== unitOf(reference) ||
    !sameValues(parameter.type, valuesOf(parameter), valuesOf(reference))
  )
}

const cellOf = (
  parameter: Parameter | undefined,
  reference: Parameter | undefined,
  baseline: string,
): Cell =>
  parameter
    ? {
        kind: 'value',
        values: valuesOf(parameter),
        unit: unitOf(parameter),
        differs: differs(parameter, reference, baseline),
        modified: isModified(parameter),
        sides_differ: sidesDiffer(parameter),
        defaults: defaultsOf(parameter),
      }
    : { kind: 'absent', differs: reference !== undefined }

const commonDefaults = (versions: readonly Parameter[]): Values | undefined => {
  const [first, ...others] = versions
  if (!first) return undefined
  const own = defaultsOf(first)
  return others.every(
    (other) => unitOf(other) === unitOf(first) && sameValues(first.type, own, defaultsOf(other)),
  )
    ? own
    : undefined
}

type ByName = ReadonlyMap<string, Parameter>

/** One row for each name that any cluster has, in the order of names. */
export const matrixOf = (compared: readonly Compared[], baseline: string): MatrixRow[] => {
  const columns = compared.map(({ cluster_id, parameters }) => ({
    cluster_id,
    byName: parameters && (new Map(parameters.map((one) => [one.name, one])) as ByName),
  }))
  const reference = columns.find(({ cluster_id }) => cluster_id === baseline)?.byName
  const names = new Set(columns.flatMap(({ byName }) => [...(byName?.keys() ?? [])]))
  return [...names].sort().flatMap((name) => {
    const versions = columns.flatMap(({ byName }) => byName?.get(name) ?? [])
    const [parameter] = versions
    if (!parameter) return []
    const cells = new Map<string, Cell>(
      columns.map(({ cluster_id, byName }) => [
        cluster_id,
        byName ? cellOf(byName.get(name), reference?.get(name), baseline) : { kind: 'unread' },
      ]),
    )
    return [
      {
        parameter,
        defaults: commonDefaults(versions),
        cells,
        differs: [...cells.values()].some((cell) => cell.kind !== 'unread' && cell.differs),
        restart_required: versions.some(({ restart_required }) => restart_required === true),
      },
    ]
  })
}

/** How many rows of the matrix differ in the column of a cluster. */
export const differencesOf = (rows: readonly MatrixRow[], cluster_id: string): number =>
  rows.filter(({ cells }) => {
    const cell = cells.get(cluster_id)
    return cell !== undefined && cell.kind !== 'unread' && cell.differs
  }).length
