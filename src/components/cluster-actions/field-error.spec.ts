import { expect, it } from 'vitest'
import { z } from 'zod'
import { NodeCount } from '../../contract/fields.ts'
import { fieldError, fieldErrors } from './field-error.ts'

it('says the rule that a value breaks, with the code of the service', () => {
  expect(fieldError(NodeCount, 300)).toBe('A cluster has at most 256 nodes. (DWS.5091)')
})

it('says nothing about a value that holds', () => {
  expect(fieldError(NodeCount, 6)).toBeUndefined()
})

it('leaves a rule without a code as it is', () => {
  expect(fieldError(z.string('Enter a text.'), 1)).toBe('Enter a text.')
})

it('gives each field of a form its first complaint', () => {
  const form = z.object({ count: NodeCount, name: z.string('Enter a name.') })
  expect(fieldErrors(form, { count: 300 })).toEqual({
    count: 'A cluster has at most 256 nodes. (DWS.5091)',
    name: 'Enter a name.',
  })
  expect(fieldErrors(form, { count: 6, name: 'x' })).toEqual({})
})
