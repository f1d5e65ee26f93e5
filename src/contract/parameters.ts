import { z } from 'zod'
import * as field from './fields.ts'
import { Empty, list, LooseText } from './fields.ts'
import { operation } from './operation.ts'

export const Configuration = z.looseObject({
  id: z.string(),
  name: LooseText,
  /** hiddenParameterGroup, parameterGroup, securityParameterGroup, OBSConfig, GUCConfig (sample: GUConfig) */
  type: LooseText,
  /** In-Sync, Applying, Pending-Reboot or Sync-Failure */
  status: LooseText,
  /** The service sends the text "null" for none (wire.md §5.39). */
  fail_reason: LooseText.transform((reason) => (reason === 'null' ? null : reason)),
})
export type Configuration = z.output<typeof Configuration>

/** The group that takes changes (wire.md §2): the hidden one where the cluster has it. */
export const editableGroup = (
  configurations: readonly Configuration[],
): Configuration | undefined =>
  configurations.find(({ type }) => type === 'hiddenParameterGroup') ??
  configurations.find(({ type }) => type === 'parameterGroup')

export const listClusterConfigurations = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/configurations',
  section: '5.12.1',
  summary: 'Query the parameter templates of a cluster',
  action: 'dws:configuration:list',
  status: 200,
  response: z.looseObject({ configurations: list(Configuration) }),
})

export const Parameter = z.looseObject({
  name: z.string(),
  /** One row for CNs, one for DNs; all values are text. */
  values: list(z.looseObject({ type: z.string(), value: LooseText, default_value: LooseText })),
  unit: LooseText,
  /** boolean, string, integer, float or list */
  type: z.string(),
  /** Whether the parameter is read-only; the table says "the cluster" (wire.md §5.40). */
  readonly: z.boolean().nullish(),
  /** "on|off", "1-2147483647", or nothing usable. */
  value_range: LooseText,
  restart_required: z.boolean().nullish(),
  description: LooseText,
})
export type Parameter = z.output<typeof Parameter>

export const listClusterConfigurationsParameter = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/clusters/{cluster_id}/configurations/{configuration_id}',
  section: '5.12.2',
  summary: 'Query the parameters of a template',
  action: 'dws:configuration:get',
  status: 200,
  response: z.looseObject({ configurations: list(Parameter) }),
})

export const ParameterValue = z.strictObject({
  type: z.enum(['cn', 'dn'], { error: field.cnOrDn }),
  name: z.string().min(1, field.parameterName),
  value: z.string(),
})
export type ParameterValue = z.output<typeof ParameterValue>

/** v2, although both reads are v1.0 (wire.md §5.41). */
export const updateConfiguration = operation({
  method: 'PUT',
  path: '/v2/{project_id}/clusters/{cluster_id}/configurations/{configuration_id}',
  section: '5.12.3',
  summary: 'Modify parameters',
  action: 'dws:configuration:update',
  body: z.strictObject({
    configurations: z.array(ParameterValue).min(1, field.parameterName),
  }),
  status: 200,
  response: Empty,
})
