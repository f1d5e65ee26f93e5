import { expect, it } from 'vitest'
import { minimalPolicy } from './failure.ts'

it('grants one action and nothing else', () => {
  expect(JSON.parse(minimalPolicy('dws:openAPICluster:create'))).toEqual({
    Version: '1.1',
    Statement: [{ Effect: 'Allow', Action: ['dws:openAPICluster:create'] }],
  })
})
