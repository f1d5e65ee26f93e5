import { expect, test } from 'vitest'
import { credentialsOf, emptyValues, problemsOf } from './sign-in-values.ts'

const filled = {
  ...emptyValues,
  domain: ' demo ',
  user: 'operator',
  password: ' kept as it is ',
  user_id: 'f3a1',
  passcode: '123456 ',
}

test('a passcode has six digits, and is asked for with MFA only', () => {
  expect(problemsOf('mfa', filled)).toEqual({})
  expect(problemsOf('mfa', { ...filled, passcode: '12345' })).toEqual({
    passcode: 'The code has six digits.',
  })
  expect(problemsOf('mfa', { ...filled, passcode: '' })).toEqual({
    passcode: 'Enter the verification code.',
  })
  expect(problemsOf('password', { ...filled, passcode: '' })).toEqual({})
})

test('the body holds what was asked for, without the spaces around it', () => {
  const credentials = { region: 'r', domain: 'demo', user: 'operator', password: ' kept as it is ' }
  expect(credentialsOf('password', 'r', filled)).toEqual(credentials)
  expect(credentialsOf('mfa', 'r', { ...filled, project: ' lab ' })).toEqual({
    ...credentials,
    project: 'lab',
    totp: { user_id: 'f3a1', passcode: '123456' },
  })
  const key = { ...emptyValues, access_key: 'AK ', secret_key: ' SK' }
  expect(credentialsOf('key', 'r', key)).toEqual({
    region: 'r',
    access_key: 'AK',
    secret_key: 'SK',
  })
})
