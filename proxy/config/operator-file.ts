import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Entries } from './catalogue.ts'
import type { Choice } from './catalogue.ts'
import { publicRegions } from './regions.ts'

const all = publicRegions.map(({ id }) => id)

const OperatorFile = z.strictObject({
  regions: Entries.default([]),
  public: z
    .preprocess(
      (chosen) => (typeof chosen === 'boolean' ? (chosen ? all : []) : chosen),
      z.array(
        z.enum(all, 'is no region of a public cloud'),
        'must be true, false or a list of ids',
      ),
    )
    .default(all),
})

const kinds: Readonly<Record<string, string>> = {
  object: 'an object such as {"regions": []}',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
}

/** zod's own words name its types. */
const words: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys')
    return `has ${issue.keys.map((key) => `"${key}"`).join(', ')}, which means nothing here`
  if (issue.code !== 'invalid_type') return undefined
  return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected]}`
}

const parse = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = (error as Error).message.replaceAll(/\s+/g, ' ')
    throw new Error(`${path} is not JSON: ${reason}.`, { cause: error })
  }
}

/**
 * Reads what the operator says of the catalogue: from `path` if one is named, else from
 * console.config.json if there is one. Throws a sentence with the file, the place and the reason.
 */
export const readOperatorFile = (named: string | undefined): Choice => {
  const path = named ?? 'console.config.json'
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && named === undefined) return { regions: [], public: all }
    throw new Error(`${path} cannot be read: ${message}.`, { cause: error })
  }
  const result = OperatorFile.safeParse(parse(text, path), { error: words })
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = issue?.path.length ? z.core.toDotPath(issue.path) : 'the whole'
  throw new Error(`${path}: ${place} ${issue?.message}.`)
}
