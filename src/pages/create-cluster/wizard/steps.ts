import type { createClusterText } from '../../../i18n/create-cluster.ts'
import type { Field } from '../new-cluster.ts'

export interface Step {
  key: keyof typeof createClusterText.steps
  fields: readonly Field[]
}

const network: Step = {
  key: 'network',
  fields: [
    'vpc_id',
    'subnet_id',
    'security_group_id',
    'port',
    'public_bind_type',
    'eip_id',
    'enterprise_project_id',
  ],
}

const check: Step = { key: 'check', fields: [] }

export const createSteps: readonly Step[] = [
  {
    key: 'size',
    fields: ['node_type', 'availability_zone', 'version', 'number_of_node', 'number_of_cn'],
  },
  network,
  { key: 'identity', fields: ['name', 'user_name', 'user_pwd', 'repeat_pwd', 'tags'] },
  check,
]

/** The source of a restore decides on flavor, nodes, version and administrator. */
export const restoreSteps: readonly Step[] = [
  { key: 'source', fields: ['name', 'availability_zone', 'number_of_cn'] },
  network,
  { key: 'confirm', fields: [] },
]

/** Where a field is filled in, -1 where nowhere. `path` may lead into it: `tags.0.key`. */
export const stepOf = (steps: readonly Step[], path: string): number =>
  steps.findIndex(({ fields }) => fields.some((field) => field === path.split('.')[0]))

/** The first path with an error in the order of the form, before a step. */
export const firstError = (
  steps: readonly Step[],
  errors: object,
  before: number,
): string | undefined => {
  const paths = Object.keys(errors)
  for (const { fields } of steps.slice(0, before))
    for (const field of fields) {
      const found = paths.find((path) => path.split('.')[0] === field)
      if (found) return found
    }
  return undefined
}
