import type { z } from 'zod'
import { splitRule } from '../../contract/fields.ts'

/** A rule's text with the code that the service would answer with: `Use at least … (DWS.5144)`. */
export const withCode = (message: string): string => {
  const { error_code, text } = splitRule(message)
  return error_code ? `${text} (${error_code})` : text
}

/** What is wrong with a value by its schema; undefined when nothing is. */
export const fieldError = (schema: z.ZodType, value: unknown): string | undefined => {
  const { error } = schema.safeParse(value)
  const message = error?.issues[0]?.message
  return message === undefined ? undefined : withCode(message)
}

/** What is wrong with each field of a form by its schema: the first complaint, under the field's name. */
export const fieldErrors = (schema: z.ZodType, value: unknown): Partial<Record<string, string>> => {
  const errors: Partial<Record<string, string>> = {}
  for (const { path, message } of schema.safeParse(value).error?.issues ?? [])
    errors[String(path[0])] ??= withCode(message)
  return errors
}
