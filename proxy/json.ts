import { invalid } from './errors.ts'

const deepest = 32
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Nesting of a JSON text, without building it: 64 KiB of brackets would go 30,000 levels deep. */
const depthOf = (text: string): number => {
  let depth = 0
  let most = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (quoted) {
      if (character === '\\') index += 1
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '{' || character === '[') most = Math.max(most, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return most
}

/** Reads a request body. Throws BFF.0400 when it is not JSON or nested too deeply. */
export const parseJson = (bytes: Buffer): unknown => {
  try {
    const text = utf8.decode(bytes)
    if (depthOf(text) <= deepest) return JSON.parse(text) as unknown
  } catch {
    throw invalid('The request body is not JSON.')
  }
  throw invalid(`The request body is nested more than ${deepest} levels deep.`)
}
