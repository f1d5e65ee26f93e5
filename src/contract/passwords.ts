import { z } from 'zod'
import { rule } from './fields.ts'

/** The special characters of a password. The reference's set lost `;` and `|` (wire.md §5.7). */
const special = /[~!?,.:;\-_'"(){}[\]/<>@#%^&*+|\\=]/
const classes = [/[A-Z]/, /[a-z]/, /[0-9]/, special]
const reverse = (text: string) => [...text].reverse().join('')

/** Each rule of a password by itself, so that a form can tick them off while the operator types. */
export const passwordRules = [
  { id: 'length', holds: (password: string) => password.length >= 12 && password.length <= 32 },
  {
    id: 'classes',
    holds: (password: string) => classes.filter((kind) => kind.test(password)).length >= 3,
  },
  {
    id: 'characters',
    holds: (password: string) =>
      password !== '' &&
      [...password].every((character) => classes.some((kind) => kind.test(character))),
  },
  {
    id: 'not_user_name',
    holds: (password: string, user_name: string) =>
      password !== '' && password !== user_name && password !== reverse(user_name),
  },
] as const

/** 5.2.4 `user_pwd`, 5.2.7 `new_password`. The rule about the user name needs the user name: `passwordRules`. */
export const Password = z
  .string()
  .min(12, rule('DWS.5144', 'Use at least 12 characters.'))
  .max(32, rule('DWS.5144', 'Use at most 32 characters.'))
  .refine(
    (password) => passwordRules[1].holds(password),
    rule(
      'DWS.5144',
      'Mix three of: uppercase letters, lowercase letters, digits, special characters.',
    ),
  )
  .refine(
    (password) => passwordRules[2].holds(password),
    rule('DWS.5144', `Use letters, digits and ~!?,.:;-_'"(){}[]/<>@#%^&*+|\\= only.`),
  )

export const passwordDiffersFromUser = rule(
  'DWS.5145',
  'The password must differ from the user name and the user name reversed.',
)

export const passwordFitsUser = (password: string, user_name: string) =>
  passwordRules[3].holds(password, user_name)
