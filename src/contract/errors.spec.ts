import { describe, expect, it } from 'vitest'
import { endsSession, hiddenFailure, readFailure } from './errors.ts'

const busy = {
  externalMessage: 'Cluster status is not allowed to operation.',
  errCode: 'DWS.7023',
  error_code: 'DWS.7023',
  error_msg: 'Cluster status is not allowed to operation.',
}

describe('readFailure', () => {
  it.each([
    ['the four keys of DWS.7023', busy, 'DWS.7023'],
    ['the older form', { errCode: 'DWS.0005', externalMessage: 'Server failure.' }, 'DWS.0005'],
    ['IAM', { error: { code: 401, message: 'wrong', title: 'Unauthorized' } }, '401'],
    ['base64 of JSON', btoa(JSON.stringify(busy)), 'DWS.7023'],
    ['workload', { workload_res_code: 1, workload_res_str: 'failed' }, 'workload_res_code 1'],
  ])('%s', (_, body, error_code) => {
    expect(readFailure(body)?.error_code).toBe(error_code)
  })

  it('names the action that a policy refused', () => {
    const body = {
      error: {
        code: 'DWS.0015',
        message: "Policy doesn't allow dws:openAPICluster:create to be performed.",
      },
    }
    expect(readFailure(body)).toMatchObject({ action: 'dws:openAPICluster:create' })
  })

  it.each([undefined, '', '<html></html>', [], {}, 7])('makes nothing of %j', (body) => {
    expect(readFailure(body)).toBeUndefined()
  })
})

it('finds a failure inside a success', () => {
  expect(hiddenFailure({ error_code: 'DWS.5047', error_msg: 'no' })?.error_code).toBe('DWS.5047')
  expect(hiddenFailure({ error_code: 'DWS.0000', error_msg: 'ok' })).toBeUndefined()
  expect(hiddenFailure({ workload_res_code: 0 })).toBeUndefined()
  expect(hiddenFailure({ workload_res_code: '0', workload_res_str: '' })).toBeUndefined()
  expect(hiddenFailure({ workload_res_code: '1', workload_res_str: 'no' })).toEqual({
    error_code: 'workload_res_code 1',
    error_msg: 'no',
  })
  expect(hiddenFailure({ workload_res_code: -1, workload_res_str: null })).toBeDefined()
  expect(hiddenFailure({ job_id: 'a' })).toBeUndefined()
})

it('does not take a 401 about a cluster for the end of the session', () => {
  expect(endsSession(401, { error_code: 'DWS.0047', error_msg: '' })).toBe(false)
  expect(endsSession(401, { error_code: 'APIGW.0301', error_msg: '' })).toBe(true)
  expect(endsSession(403, { error_code: 'APIGW.0302', error_msg: '' })).toBe(false)
})
