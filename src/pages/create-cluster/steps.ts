import type { Field } from './new-cluster.ts'

export const steps = [
  {
    key: 'size',
    fields: ['node_type', 'availability_zone', 'version', 'number_of_node', 'number_of_cn'],
  },
  {
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
  },
  { key: 'identity', fields: ['name', 'user_name', 'user_pwd', 'repeat_pwd', 'tags'] },
  { key: 'check', fields: [] },
] as const satisfies readonly { key: string; fields: readonly Field[] }[]

export const lastStep = steps.length - 1

/** Where a field is filled in. `path` may lead into it: `tags.0.key`. */
export const stepOf = (path: string): number =>
  steps.findIndex(({ fields }) => fields.some((field) => field === path.split('.')[0]))

/** The first path with an error in the order of the form, before a step. */
export const firstError = (errors: object, before: number): string | undefined => {
  const paths = Object.keys(errors)
  for (const { fields } of steps.slice(0, before))
    for (const field of fields) {
      const found = paths.find((path) => path.split('.')[0] === field)
      if (found) return found
    }
  return undefined
}
