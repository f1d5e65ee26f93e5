import { parameterStatus } from '../clusters/cluster-view.ts'
import { clusterBusy, incorrect, refuse } from '../pipeline/errors.ts'
import { recordEvent } from '../events/events-log.ts'
import { findFlavor } from '../clusters/flavors.ts'
import { clusterFor, findCluster } from '../clusters/find-cluster.ts'
import { stableId } from '../state/ids.ts'
import { accepts, parameterCatalogue, readBack } from '../parameters/parameter-catalogue.ts'
import type { ParameterDefinition } from '../parameters/parameter-kinds.ts'
import type { Handlers } from '../state/project.ts'
import type { ClusterRow, ParameterGroupRow } from '../clusters/cluster-rows.ts'

/** How long a change is being applied. */
const applying = 60_000

/** The five configurations of a cluster (wire.md §4.5); only hiddenParameterGroup can be modified. */
const configurationsOf = (cluster: ClusterRow) => {
  const of = (type: string, name: string) => ({
    id: stableId(`${type} ${cluster.id}`),
    name,
    type,
    status: 'In-Sync',
    fail_reason: 'null',
  })
  const release = cluster.version.split('.').slice(0, 3).join('_')
  return [
    of('GUCConfig', 'defaultGUCConfig'),
    {
      ...of('hiddenParameterGroup', `parameterGroupFor_${cluster.id}`),
      id: cluster.parameter_group.id,
      status: parameterStatus(cluster),
    },
    of('OBSConfig', 'defaultOBSConfig'),
    of('parameterGroup', `Default-Parameter-Template-DWS-${release}`),
    of('securityParameterGroup', 'security-paragroup-dws'),
  ]
}

const findConfiguration = (cluster: ClusterRow, configuration_id: string) => {
  const found = configurationsOf(cluster).find(({ id }) => id === configuration_id)
  if (!found) throw refuse('DWS.5054')
  return found
}

const parameterOf = (cluster: ClusterRow, definition: ParameterDefinition, edited: boolean) => {
  const { name, unit, type, readonly, value_range, restart_required, description } = definition
  const size = { ram_gb: findFlavor(cluster.node_type)?.ram ?? 32, disk_gb: cluster.disk_gb }
  const [cn, dn] = definition.defaults(size)
  const set = edited ? cluster.parameter_group.values[name] : undefined
  return {
    name,
    values: [
      { type: 'cn', value: set?.cn ?? cn, default_value: cn },
      { type: 'dn', value: set?.dn ?? dn, default_value: dn },
    ],
    unit,
    type,
    readonly,
    value_range,
    restart_required,
    description,
  }
}

/** One row of a change, checked: existence, range, and that it may be modified at all. */
const checked = ({ name, value }: { name: string; value: string }) => {
  const definition = parameterCatalogue.get(name)
  if (!definition) throw refuse('DWS.5037', `The parameter does not exist. ${name}`)
  if (definition.readonly) throw incorrect(`${name} is read-only.`)
  if (!accepts(definition, value))
    throw refuse(
      'DWS.5038',
      `The parameter value is out of range. ${name}: ${definition.value_range}`,
    )
  return definition
}

const changedGroup = (
  group: ParameterGroupRow,
  rows: readonly { type: 'cn' | 'dn'; name: string; value: string }[],
  now: number,
): ParameterGroupRow => {
  const values = { ...group.values }
  let { pending_reboot } = group
  const seen = new Set<string>()
  for (const row of rows) {
    const key = `${row.type} ${row.name}`
    if (seen.has(key)) throw refuse('DWS.5039', `Duplicate parameters. ${row.name} (${row.type})`)
    seen.add(key)
    const definition = checked(row)
    values[row.name] = { ...values[row.name], [row.type]: readBack(definition, row.value) }
    pending_reboot ||= definition.restart_required
  }
  return { ...group, values, pending_reboot, applying_until: now + applying }
}

export const parameters = {
  listClusterConfigurations: (project, { params }) => ({
    configurations: configurationsOf(findCluster(project, params.cluster_id)),
  }),

  listClusterConfigurationsParameter: (project, { params }) => {
    const cluster = findCluster(project, params.cluster_id)
    const { type } = findConfiguration(cluster, params.configuration_id)
    const shown = type === 'hiddenParameterGroup' || type === 'parameterGroup'
    return {
      configurations: shown
        ? [...parameterCatalogue.values()].map((definition) =>
            parameterOf(cluster, definition, type === 'hiddenParameterGroup'),
          )
        : [],
    }
  },

  updateConfiguration: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'updateConfiguration')
    if (params.configuration_id !== cluster.parameter_group.id) throw refuse('DWS.5054')
    if (cluster.parameter_group.applying_until !== null) throw clusterBusy()
    const parameter_group = changedGroup(cluster.parameter_group, body.configurations, project.now)
    project.tables.clusters.put({ ...cluster, parameter_group, updated: project.now })
    recordEvent(project, cluster.id, 'updateConfigurationSuccess', project.now)
    return {}
  },
} satisfies Partial<Handlers>
