import { describe, expect, test } from 'vitest'
import { accepts, parameterCatalogue } from '../parameters/parameter-catalogue.ts'
import { createdCluster, refusal, testProject } from '../test/test-project.ts'

const opened = (changes: Record<string, unknown> = {}) => {
  const test = testProject()
  const params = { cluster_id: createdCluster(test, changes) }
  const configurations = () => test.call('listClusterConfigurations', { params }).configurations
  const editable = () => configurations().find(({ type }) => type === 'hiddenParameterGroup')
  const configuration_id = editable()?.id ?? ''
  return {
    ...test,
    params,
    configurations,
    status: () => ({
      configuration: editable()?.status,
      cluster: test.call('showCluster', { params }).cluster.parameter_group?.status,
    }),
    parameter: (name: string, id = configuration_id) =>
      test
        .call('listClusterConfigurationsParameter', { params: { ...params, configuration_id: id } })
        .configurations.find((parameter) => parameter.name === name),
    update: (
      configurations: readonly { type: string; name: string; value: string }[],
      id = configuration_id,
    ) =>
      test.call('updateConfiguration', {
        params: { ...params, configuration_id: id },
        body: { configurations },
      }),
  }
}

const same = (status: string) => ({ configuration: status, cluster: status })

describe('parameters', () => {
  test('a cluster has five configurations, one of them editable', () => {
    const { configurations } = opened()
    expect(configurations().map(({ type }) => type)).toEqual([
      'GUCConfig',
      'hiddenParameterGroup',
      'OBSConfig',
      'parameterGroup',
      'securityParameterGroup',
    ])
  })

  test('an ordinary one: Applying for a minute, then In-Sync', () => {
    const { update, status, pass, parameter } = opened()
    expect(status()).toEqual(same('In-Sync'))
    update([{ type: 'cn', name: 'session_timeout', value: '1200' }])
    expect(status()).toEqual(same('Applying'))
    expect(refusal(() => update([{ type: 'cn', name: 'session_timeout', value: '0' }]))).toBe(
      '403 DWS.7023',
    )
    pass(1)
    expect(status()).toEqual(same('In-Sync'))
    expect(parameter('session_timeout')?.values).toEqual([
      { type: 'cn', value: '1200', default_value: '600' },
      { type: 'dn', value: '600', default_value: '600' },
    ])
  })

  test('one that needs a restart: read back at once, Pending-Reboot until then', () => {
    const { update, status, pass, parameter, call, params } = opened()
    update([{ type: 'dn', name: 'max_connections', value: '6000' }])
    pass(1)
    expect(status()).toEqual(same('Pending-Reboot'))
    expect(parameter('max_connections')?.values[1]?.value).toBe('6000')
    call('restartCluster', { params, body: { restart: {} } })
    pass(2.9)
    expect(status()).toEqual(same('Pending-Reboot'))
    pass(0.1)
    expect(status()).toEqual(same('In-Sync'))
  })

  test.each([
    ['unknown', '400 DWS.5037', [{ type: 'cn', name: 'no_such', value: '1' }]],
    ['above the range', '400 DWS.5038', [{ type: 'cn', name: 'max_connections', value: '262144' }]],
    ['below the range', '400 DWS.5038', [{ type: 'cn', name: 'query_dop', value: '-65' }]],
    ['not a number', '400 DWS.5038', [{ type: 'cn', name: 'max_connections', value: '10x' }]],
    ['not on or off', '400 DWS.5038', [{ type: 'cn', name: 'audit_enabled', value: 'true' }]],
    ['not a word of it', '400 DWS.5038', [{ type: 'cn', name: 'spill_compression', value: 'gz' }]],
    ['read-only', '400 DWS.0001', [{ type: 'cn', name: 'server_version', value: '1' }]],
    [
      'twice',
      '400 DWS.5039',
      [
        { type: 'cn', name: 'query_dop', value: '1' },
        { type: 'cn', name: 'query_dop', value: '2' },
      ],
    ],
  ])('%s is refused with %s, and nothing changes', (_, expected, rows) => {
    const { update, status } = opened()
    expect(refusal(() => update([{ type: 'dn', name: 'work_mem', value: '65536' }, ...rows]))).toBe(
      expected,
    )
    expect(status()).toEqual(same('In-Sync'))
  })

  test('another group cannot be modified', () => {
    const { update, configurations } = opened()
    const template = configurations().find(({ type }) => type === 'parameterGroup')
    const rows = [{ type: 'cn', name: 'query_dop', value: '1' }]
    expect(refusal(() => update(rows, template?.id))).toBe('400 DWS.5054')
  })

  test('several options are written with commas and read back with semicolons', () => {
    const { update, pass, parameter } = opened()
    update([{ type: 'cn', name: 'rewrite_rule', value: 'magicset,or_conversion' }])
    pass(1)
    expect(parameter('rewrite_rule')?.values[0]?.value).toBe('magicset;or_conversion')
  })

  test('memory defaults follow the flavor', () => {
    const small = opened().parameter('max_process_memory')
    const large = opened({ node_type: 'dwsx2.4xlarge.m7n' }).parameter('max_process_memory')
    const value = (parameter: typeof small) => Number(parameter?.values[1]?.default_value)
    expect(value(large) / value(small)).toBeCloseTo(4)
  })

  test('every default lies inside its own range', () => {
    const outside = [...parameterCatalogue.values()].filter(
      (definition) =>
        !definition.readonly &&
        definition
          .defaults({ ram_gb: 32, disk_gb: 100 })
          .some((value) => value !== '' && !accepts(definition, value)),
    )
    expect(outside).toEqual([])
    expect(parameterCatalogue.size).toBeGreaterThan(100)
  })
})
