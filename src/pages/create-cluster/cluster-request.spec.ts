import { expect, test } from 'vitest'
import { checkCluster, createCluster } from '../../contract/cluster-creation.ts'
import { shownBody, toCheck, toCreate } from './cluster-request.ts'
import { fieldOfCode } from './wizard/field-of-code.ts'
import { defaults, type NewCluster } from './new-cluster.ts'

const cluster: NewCluster = {
  ...defaults,
  node_type: 'dwsx2.xlarge.m7n',
  availability_zone: 'az1',
  version: '9.1.0',
  vpc_id: '85b20d7e-9eb7-4b2a-98f3-3c8843ea3574',
  subnet_id: '374eca02-cfc4-4de7-8ab5-dbebf7d9a720',
  name: 'orders',
  user_pwd: 'Warehouse-2026',
  repeat_pwd: 'Warehouse-2026',
}
const standalone: NewCluster = { ...cluster, number_of_node: 1 }
const full: NewCluster = {
  ...cluster,
  public_bind_type: 'bind_existing',
  eip_id: '1923e8b0-cd40-4469-8cb1-64546c7b530c',
  enterprise_project_id: 'aca4e50a-266f-4786-827c-f8d6cc3fbada',
  tags: [{ key: 'env', value: 'prod' }],
}

test.each([cluster, standalone, full])('both requests keep to the contract', (values) => {
  expect(createCluster.body?.safeParse(toCreate(values).body).success).toBe(true)
  expect(checkCluster.body?.safeParse(toCheck(values).body).success).toBe(true)
})

test('the creation carries the security group even when the service is to make one', () => {
  expect(toCreate(cluster).body.cluster).toMatchObject({ security_group_id: '', number_of_cn: 3 })
  expect(toCreate(standalone).body.cluster).not.toHaveProperty('number_of_cn')
})

test('the request on show differs from the one that is sent in the password alone', () => {
  const shown = shownBody(full)
  expect(shown).not.toContain('Warehouse-2026')
  expect(JSON.parse(shown.replace('$DWS_PASSWORD', 'Warehouse-2026'))).toEqual(toCreate(full).body)
})

test('a code finds a field that is on the page', () => {
  expect(fieldOfCode('DWS.5050', cluster)).toBe('name')
  expect(fieldOfCode('DWS.5207', cluster)).toBe('number_of_cn')
  expect(fieldOfCode('DWS.5207', standalone)).toBe('node_type')
  expect(fieldOfCode('DWS.5135', full)).toBe('eip_id')
  expect(fieldOfCode('DWS.5135', cluster)).toBe('public_bind_type')
  expect(fieldOfCode('DWS.0005', cluster)).toBeUndefined()
})
