import { expect, it } from 'vitest'
import { refusalOf } from './refusal.ts'

const refused = (error_msg: string) =>
  Object.assign(new Error(error_msg), { details: { error_code: 'DWS.0001', error_msg } })

it('belongs to the field that the message names', () => {
  const error = refused('Incorrect parameter. name: A subscription has this name already.')
  expect(refusalOf(error, 'name')).toBe('A subscription has this name already. (DWS.0001)')
  expect(refusalOf(error, 'notification_target')).toBeUndefined()
})

it('is nothing without a failure, or where none is named', () => {
  expect(refusalOf(null, 'name')).toBeUndefined()
  expect(refusalOf(refused('There are at most 100 subscriptions.'), 'name')).toBeUndefined()
})
