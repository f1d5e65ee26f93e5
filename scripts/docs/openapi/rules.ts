import type { z } from 'zod'
import { splitRule } from '../../../src/contract/fields.ts'

/** A check of zod, or a schema that is one; its message is the same whatever it is asked about. */
interface Ruled {
  readonly _zod: { readonly def: { readonly error?: z.core.$ZodErrorMap<never> | undefined } }
}

const messageOf = ({ _zod }: Ruled): string => {
  const error = _zod.def.error as z.core.$ZodErrorMap | undefined
  const said = error?.({ code: 'custom', input: undefined, path: [], params: {} })
  return (typeof said === 'object' ? said?.message : said) ?? ''
}

export interface Rule {
  readonly error_code: string
  readonly text: string
}

/**
 * The rules of one field that carry a code of the service, each once. A rule that is written as code
 * (`superRefine`) says what it says only when it is broken, and is not among them.
 */
export const rulesOf = (schema: z.core.$ZodType): Rule[] => {
  const messages = [schema, ...(schema._zod.def.checks ?? [])].map(messageOf)
  return [...new Set(messages)].flatMap((message) => {
    const { error_code, text } = splitRule(message)
    return error_code ? [{ error_code, text }] : []
  })
}
