import { describe, expect, it } from 'vitest'
import { operations } from '../src/contract/index.ts'
import { impossible, whyNotAccepted, whyNotRefused } from './verdict.ts'

const reply = (status: number, body: unknown, allow?: string) => ({
  status,
  allow,
  text: body === undefined ? '' : JSON.stringify(body),
})
const failure = (error_code: string) => ({ error_code, error_msg: 'text' })

describe('a valid request', () => {
  const { listTags, addWorkloadQueue, resetPassword } = operations

  it('is accepted with the status and the answer of the contract', () => {
    expect(whyNotAccepted(listTags, reply(200, { tags: [] }))).toBeUndefined()
    expect(whyNotAccepted(resetPassword, reply(200, undefined))).toBeUndefined()
  })

  it.each([
    ['another success', listTags, reply(202, { tags: [] }), 'status is not 200'],
    ['a refusal', listTags, reply(400, failure('DWS.0001')), 'status is not 200'],
    ['another form', listTags, reply(200, { tags: [{}] }), 'tags.0.key'],
    ['no JSON', listTags, { ...reply(200, {}), text: '<html>' }, 'no JSON'],
    [
      'a hidden failure',
      addWorkloadQueue,
      reply(200, { workload_res_code: 1, workload_res_str: 'no' }),
      'hides a failure',
    ],
  ])('is not accepted by %s', (_, operation, answer, why) => {
    expect(whyNotAccepted(operation, answer)).toContain(why)
  })
})

describe('an invalid request', () => {
  const length = { statuses: [400], codes: ['DWS.5056'] }

  it('is refused with the code of the rule that it breaks', () => {
    expect(whyNotRefused(length, reply(400, failure('DWS.5056')))).toBeUndefined()
  })

  it.each([
    ['success', length, reply(200, {}), 'status is not 400'],
    ['a breakdown', length, reply(500, failure('DWS.0005')), 'status is not 400'],
    ['nothing said', length, reply(400, undefined), 'no form of an error'],
    ['a page', length, { ...reply(400, {}), text: '<html>' }, 'no form of an error'],
    ['an unknown code', { statuses: [400] }, reply(400, failure('DWS.1')), 'nobody knows'],
    ['another code', length, reply(400, failure('DWS.5057')), 'is of no rule'],
    [
      'a code of another status',
      { statuses: [400] },
      reply(400, failure('DWS.0047')),
      'comes with 404',
    ],
    [
      'the wrong Allow',
      { statuses: [405], allow: 'GET' },
      reply(405, failure('APIGW.0101'), 'POST'),
      'it allows POST',
    ],
  ])('is not refused by %s', (_, expected, answer, why) => {
    expect(whyNotRefused(expected, answer)).toContain(why)
  })

  it('is refused by some operations in a way of their own', () => {
    const workload = reply(500, { workload_res_code: 1, workload_res_str: 'no' })
    expect(whyNotRefused(impossible('deleteWorkloadQueue'), workload)).toBeUndefined()
    expect(whyNotRefused(impossible('addWorkloadQueue'), workload)).toBeDefined()
    const shrink = reply(200, failure('DWS.5047'))
    expect(whyNotRefused(impossible('shrinkCluster'), shrink)).toBeUndefined()
    expect(whyNotRefused(impossible('shrinkCluster'), reply(202, { job_id: 'a' }))).toBeDefined()
    expect(whyNotRefused(impossible('createCluster'), shrink)).toBeDefined()
    expect(whyNotRefused(impossible('shrinkCluster'), reply(200, {}))).toBeDefined()
  })
})
