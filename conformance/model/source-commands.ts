import fc from 'fast-check'
import { kind, pick } from './command.ts'
import { attempt } from './real.ts'
import { anyOf, idleWith, nameOf, subjectOf, unlessIdle, wrong } from './rules.ts'
import { begin } from './progress.ts'

const nowhere = '00000000-0000-4000-8000-0000000000dd'
const agency = 'DWSAccessOBS'

export const sourceCommands = {
  connectSource: kind(
    4,
    fc.record({
      which: pick,
      name: fc.constantFrom('lake', 'mart'),
      type: fc.constantFrom('OBS' as const, 'MRS' as const),
      reboot: fc.boolean(),
    }),
    async (model, real, { which, name, type, reboot }) => {
      const subject = subjectOf(model, which)
      const { id: cluster_id, cluster } = subject
      const mrs = type === 'MRS' ? 'mrs-1' : null
      const unfit = cluster?.sources.some(
        (source) => source.name === name || (mrs !== null && source.mrs === mrs),
      )
      await attempt(
        real,
        'createDataSource',
        `connect ${nameOf(subject)} to ${type} ${name}, reboot ${reboot}`,
        {
          cluster_id,
          body: {
            type,
            data_source_name: name,
            user_name: agency,
            reboot,
            ...(mrs
              ? { data_source_id: mrs, user_pwd: 'Secret#2026' }
              : { connect_info: 'gaussdb' }),
          },
        },
        unlessIdle(subject) ?? (unfit ? wrong : undefined),
        ({ id }) => {
          if (!cluster) return
          cluster.sources.push({ id, name, type, mrs, status: '100' })
          begin(model, cluster, 'data_source_create', { source: id, reboot })
        },
      )
    },
  ),

  updateSource: kind(
    3,
    fc.record({ which: pick, number: fc.nat({ max: 5 }), reboot: fc.boolean() }),
    async (model, real, { which, number, reboot }) => {
      const subject = subjectOf(
        model,
        which,
        idleWith(({ sources }) => sources.length > 0),
      )
      const { id: cluster_id, cluster } = subject
      const source = anyOf(cluster?.sources ?? [], number)
      const ext_data_source_id = source?.id ?? nowhere
      const unfit = source?.type === 'MRS' ? '400 DWS.5089' : undefined
      await attempt(
        real,
        'updateDataSource',
        `update source ${number} of ${nameOf(subject)}, reboot ${reboot}`,
        { cluster_id, ext_data_source_id, body: { reconfigure: { agency, reboot } } },
        unlessIdle(subject) ?? (source ? unfit : wrong),
        () =>
          cluster &&
          begin(model, cluster, 'data_source_update', { source: source?.id ?? '', reboot }),
      )
    },
  ),

  deleteSource: kind(
    3,
    fc.record({ which: pick, number: fc.nat({ max: 5 }) }),
    async (model, real, { which, number }) => {
      const subject = subjectOf(
        model,
        which,
        idleWith(({ sources }) => sources.length > 0),
      )
      const { id: cluster_id, cluster } = subject
      const source = anyOf(cluster?.sources ?? [], number)
      await attempt(
        real,
        'deleteDataSource',
        `disconnect source ${number} of ${nameOf(subject)}`,
        { cluster_id, ext_data_source_id: source?.id ?? nowhere },
        unlessIdle(subject) ?? (source ? undefined : wrong),
        () => cluster && begin(model, cluster, 'data_source_delete', { source: source?.id ?? '' }),
      )
    },
  ),
}
