import { expect, test } from 'vitest'
import { createdCluster, networkOf, testProject } from '../test/test-project.ts'

test('subnets and security groups are listed by VPC', () => {
  const { call } = testProject()
  for (const { id: vpc_id } of call('listVpcs').vpcs) {
    const { subnets } = call('listSubnets', { query: { vpc_id } })
    const { security_groups } = call('listSecurityGroups', { query: { vpc_id } })
    expect(subnets.length).toBeGreaterThan(0)
    expect([...subnets, ...security_groups].every((row) => row.vpc_id === vpc_id)).toBe(true)
  }
})

test('a page begins after its marker', () => {
  const { call } = testProject()
  const all = call('listSubnets').subnets.map(({ id }) => id)
  const page = (query: object) => call('listSubnets', { query }).subnets.map(({ id }) => id)
  expect(page({ limit: '2' })).toEqual(all.slice(0, 2))
  expect(page({ limit: '2', marker: all[1] })).toEqual(all.slice(2))
})

test('nodes take addresses of their subnet', () => {
  const test = testProject()
  const { subnet_id } = networkOf(test)
  const free = () =>
    test.call('listSubnets').subnets.find(({ id }) => id === subnet_id)?.available_ip_address_count
  const before = Number(free())
  createdCluster(test, { number_of_node: 5 })
  expect(free()).toBe(before - 5)
})

test('topics are of the project, and pages go by record', () => {
  const { call, project } = testProject()
  const { topics, topic_count } = call('listTopics')
  expect(topic_count).toBe(3)
  expect(topics[0]).toMatchObject({
    topic_urn: `urn:smn:sim-north-1:${project.id}:dws-on-call`,
    name: 'dws-on-call',
    display_name: 'Warehouse on call',
  })
  expect(call('listTopics', { query: { offset: '1', limit: '1' } })).toMatchObject({
    topics: [topics[1]],
    topic_count: 3,
  })
})
