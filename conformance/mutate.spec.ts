import { describe, expect, it } from 'vitest'
import { operations } from '../src/contract/index.ts'
import type { AnyOperation } from '../src/contract/operation.ts'
import { spell } from './caller.ts'
import type { Tenant } from './control.ts'
import { diceOf } from './dice.ts'
import { mutated, requestOf } from './mutate.ts'

const tenant = (project_id: string): Tenant => ({
  domain: 'd',
  user: 'u',
  password: 'p',
  access_key: 'a',
  secret_key: 's',
  project_id,
  region: 'r',
})
const others = { stranger: tenant('b'.repeat(32)), forger: tenant('c'.repeat(32)) }
const params = { project_id: 'a'.repeat(32), cluster_id: 'id-of-a-cluster' }

const many = (operation: AnyOperation, input: object) => {
  const sent = spell(operation, params.project_id, { cluster_id: params.cluster_id, ...input })
  const dice = diceOf(5)
  return Array.from({ length: 300 }, () => mutated({ operation, sent, params, others }, dice))
}

const read = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

describe('a request that must be refused', () => {
  const body = { num: 3 }
  const operation = operations.batchCreateClusterCn
  const invalid = many(operation, { body })
  const valid = JSON.stringify(body)

  it('breaks the contract where its body was changed, and expects the code of a broken rule', () => {
    const changed = invalid.filter(({ request }) => request.body !== valid)
    expect(changed.length).toBeGreaterThan(150)
    for (const { request, expected } of changed) {
      const known = read(request.body ?? '')
      if (known) expect(operation.body?.safeParse(known.value).success).toBe(false)
      expect(expected.statuses).toEqual([400])
    }
    const tooMany = changed.filter(({ request }) => request.body === '{"num":21}')
    expect(tooMany[0]?.expected.codes).toEqual(['DWS.5207'])
  })

  it('is else sent to nowhere, with a wrong method, by nobody or by a stranger', () => {
    const passed = invalid.filter(({ request }) => request.body === valid)
    const statuses = new Set(passed.map(({ expected }) => expected.statuses.join(' ')))
    expect(statuses).toEqual(new Set(['404', '400 401 403 404', '405', '401', '403 404']))
    const wrong = passed.find(({ expected }) => expected.allow !== undefined)
    expect(wrong?.expected.allow).toBe('POST')
    expect(wrong?.request.method).not.toBe('POST')
  })

  it('never is the request that it was made of', () => {
    const original = requestOf(spell(operation, params.project_id, { ...params, body }))
    for (const { request } of invalid) expect(request).not.toEqual(original)
  })
})

it('breaks queries by value, twice and by leaving out what is needed', () => {
  const whats = many(operations.deleteClusterDns, { query: { type: 'public' } }).map(
    ({ what }) => what,
  )
  expect(whats).toContain('query [["type","public"],["type","public"]]')
  expect(whats).toContain('query []')
  expect(whats).toContain('query [["type","abc"]]')
})
