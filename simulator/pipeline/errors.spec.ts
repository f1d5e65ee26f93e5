import { describe, expect, test } from 'vitest'
import { createCluster } from '../../src/contract/cluster-creation.ts'
import { restartCluster } from '../../src/contract/clusters.ts'
import {
  badRequest,
  bodyOf,
  clusterBusy,
  clusterNotFound,
  quotaExceeded,
  refuse,
} from './errors.ts'

const firstIssue = (
  schema: typeof createCluster.body | typeof restartCluster.body,
  body: unknown,
) => {
  const issue = schema?.safeParse(body).error?.issues[0]
  if (!issue) throw new Error('the body was taken')
  return issue
}

const cluster = {
  name: 'orders',
  node_type: 'dwsx2.xlarge.m7n',
  number_of_node: 3,
  vpc_id: 'a',
  subnet_id: 'b',
  security_group_id: '',
  user_name: 'dbadmin',
  user_pwd: 'Aurora-Borealis-7',
}

describe('badRequest', () => {
  test('answers with the code of the rule that was broken and the text of that code', () => {
    const issue = firstIssue(createCluster.body, { cluster: { ...cluster, name: '1st' } })
    expect(badRequest(issue)).toMatchObject({
      status: 400,
      body: { error_code: 'DWS.5056', error_msg: 'Invalid string length.' },
    })
  })

  test('names the field when no rule has a code', () => {
    const issue = firstIssue(createCluster.body, { cluster: { ...cluster, colour: 'blue' } })
    const { body } = badRequest(issue)
    expect(body.error_code).toBe('DWS.0001')
    expect(body.error_msg).toContain('cluster')
    expect(body.error_msg).toContain('colour')
  })

  test('a missing body is DWS.0001 too', () => {
    expect(badRequest(firstIssue(restartCluster.body, undefined)).body.error_code).toBe('DWS.0001')
  })
})

test('a cluster id that is no UUID is a bad request, not a missing cluster', () => {
  expect(clusterNotFound('orders').status).toBe(400)
  expect(clusterNotFound('5e76e8e2-d0cf-4b64-9d9a-aadbb04b54f7').status).toBe(404)
})

test('a quota refusal says which quota, what is needed and what is left', () => {
  expect(quotaExceeded('ram', 96, 32, ' GB').body.error_msg).toBe(
    'Invalid instance quantity. The quota of ram is insufficient: 96 GB needed, 32 GB left.',
  )
})

test.each([
  [refuse('DWS.0005'), 500, { errCode: 'DWS.0005', externalMessage: 'Server failure.' }],
  [
    clusterBusy(),
    403,
    {
      externalMessage: 'Cluster status is not allowed to operation.',
      errCode: 'DWS.7023',
      error_code: 'DWS.7023',
      error_msg: 'Cluster status is not allowed to operation.',
    },
  ],
  [
    refuse('DWS.5057'),
    400,
    { error_code: 'DWS.5057', error_msg: 'The cluster name pattern is invalid.' },
  ],
])('%s has the form that the service sends', (error, status, body) => {
  expect([error.status, bodyOf(error, 'en-us')]).toEqual([status, body])
})
