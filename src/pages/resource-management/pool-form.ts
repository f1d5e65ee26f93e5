import { fieldError } from '../../components/cluster-actions/field-error.ts'
import { WorkloadName } from '../../contract/resource-management.ts'
import {
  noBound,
  resourceRanges,
  type PoolResources,
  type ResourceName,
} from '../../contract/workload-rules.ts'
import { workloadText } from '../../i18n/resource-management.ts'

const text = workloadText.fields

/** What may be left out. */
const optional = ['shortQueryConcurrencyNum', 'weight'] as const
const required = ['memory', 'tablespace', 'activestatements'] as const
export const plainResources = [...required, ...optional] as const
export type PlainResource = (typeof plainResources)[number]

/** A number while it is typed: empty or unfinished text is not yet one. */
type Typed = number | string

export type CpuKind = 'cpu_share' | 'cpu_limit'

/** A share or a limit of the CPU, never both: the form has one field for the two. */
export interface PoolForm extends Record<PlainResource, Typed> {
  cpu_kind: CpuKind
  cpu: Typed
}

const emptyForm: PoolForm = {
  cpu_kind: 'cpu_share',
  cpu: '',
  memory: 0,
  tablespace: -1,
  activestatements: 10,
  shortQueryConcurrencyNum: '',
  weight: '',
}

/** The form of a new pool, or of one whose settings are noted. */
export const poolForm = (noted?: PoolResources): PoolForm => {
  if (!noted) return emptyForm
  const limited = (noted.cpu_limit ?? 0) > 0
  return {
    cpu_kind: limited ? 'cpu_limit' : 'cpu_share',
    cpu: (limited ? noted.cpu_limit : (noted.cpu_share ?? noted.cpu)) ?? '',
    memory: noted.memory ?? '',
    tablespace: noted.tablespace ?? '',
    activestatements: noted.activestatements ?? noted.concurrency ?? '',
    shortQueryConcurrencyNum: noted.shortQueryConcurrencyNum ?? '',
    weight: noted.weight ?? '',
  }
}

/** What is wrong with the value of a resource; undefined when nothing is. */
export const resourceProblem = (resource: ResourceName, value: Typed): string | undefined => {
  if (value === '' && optional.some((name) => name === resource)) return undefined
  const [least, most] = resourceRanges[resource]
  const fits =
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
  if (fits) return undefined
  return most === noBound ? text.atLeast(least) : text.between(least, most)
}

export const nameProblem = (name: string, existing: readonly string[]): string | undefined =>
  existing.includes(name) ? text.exists : fieldError(WorkloadName, name)

const entriesOf = ({ cpu_kind, cpu, ...plain }: PoolForm): [ResourceName, Typed][] => [
  [cpu_kind, cpu],
  ...plainResources.map((name): [ResourceName, Typed] => [name, plain[name]]),
]

export const isWhole = (form: PoolForm): boolean =>
  entriesOf(form).every(([resource, value]) => resourceProblem(resource, value) === undefined)

/** The resources that are numbers already and in their range. */
export const resourcesOf = (form: PoolForm): PoolResources =>
  Object.fromEntries(
    entriesOf(form).filter(
      ([resource, value]) => value !== '' && resourceProblem(resource, value) === undefined,
    ),
  )

/** Table 5-87, in the order of the form. */
export const itemsOf = (form: PoolForm) =>
  (Object.entries(resourcesOf(form)) as [ResourceName, number][]).map(
    ([resource_name, resource_value]) => ({ resource_name, resource_value }),
  )
