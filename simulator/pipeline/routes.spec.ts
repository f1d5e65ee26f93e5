import { expect, test } from 'vitest'
import { operations } from '../../src/contract/index.ts'
import { compileRoutes } from './routes.ts'

const match = compileRoutes([
  { method: 'GET', path: '/v1.0/{project_id}/clusters', target: 'list' },
  { method: 'POST', path: '/v1.0/{project_id}/clusters', target: 'create' },
  { method: 'GET', path: '/v1.0/{project_id}/clusters/{cluster_id}', target: 'show' },
  { method: 'GET', path: '/v1.0/{project_id}/clusters/summary', target: 'summary' },
])

test('a path gives its target and its ids', () => {
  expect(match('GET', '/v1.0/p1/clusters/c1')).toEqual({
    target: 'show',
    params: { project_id: 'p1', cluster_id: 'c1' },
  })
  expect(match('GET', '/v1.0/p1/clusters/summary')).toMatchObject({ target: 'summary' })
})

test('another method gives the methods that there are', () => {
  expect(match('DELETE', '/v1.0/p1/clusters')).toEqual({ allow: ['GET', 'POST'] })
})

test.each([
  '/',
  '',
  'v1.0/p1/clusters',
  '/v1.0/p1',
  '/v1.0/p1/clusters/',
  '/v1.0//clusters',
  '//v1.0/p1/clusters',
  '/v1.0/../clusters',
  '/v1.0/%70/clusters',
  '/v1.0/p1/%63lusters',
  '/v1.0/p1/clusters/a%2fb',
  '/V1.0/p1/clusters',
  '/v1.0/p1/clusters;x',
  `/v1.0/${'p'.repeat(65)}/clusters`,
])('%j is nobody’s path', (path) => {
  expect(match('GET', path)).toBeUndefined()
})

test('the contract has no two operations of one method and path', () => {
  const routes = Object.entries(operations).map(([target, { method, path }]) => ({
    method,
    path,
    target,
  }))
  expect(compileRoutes(routes)('GET', '/v1.0/p1/clusters')).toMatchObject({
    target: 'listClusters',
  })
  expect(() => compileRoutes([...routes, ...routes])).toThrow('declared twice')
})
