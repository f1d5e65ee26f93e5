/** A tag as the service sends it: a value may be missing. */
interface SentTag {
  key: string
  value?: string | null | undefined
}

/** One condition on the tags of a cluster: this value, any value, or no such key. */
export type TagTest =
  | { is: 'value'; key: string; value: string }
  | { is: 'present'; key: string }
  | { is: 'absent'; key: string }

/** Characters with a meaning in the text of a filter; the service forbids some of them in tags, not all. */
const special = /[%,=!]/g

const encode = (text: string) =>
  text.replace(special, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

const decode = (text: string) =>
  text.replace(/%([0-9A-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

const writeOne = (test: TagTest): string => {
  const key = encode(test.key)
  if (test.is === 'absent') return `!${key}`
  return test.is === 'present' ? key : `${key}=${encode(test.value)}`
}

const readOne = (text: string): TagTest => {
  if (text.startsWith('!')) return { is: 'absent', key: decode(text.slice(1)) }
  const at = text.indexOf('=')
  if (at < 0) return { is: 'present', key: decode(text) }
  return { is: 'value', key: decode(text.slice(0, at)), value: decode(text.slice(at + 1)) }
}

/** `environment=production,team,!owner`, as the address holds it. */
export const writeTagTests = (tests: readonly TagTest[]): string => tests.map(writeOne).join(',')

/** Reads what `writeTagTests` wrote; what names no key is left out, what is there twice counts once. */
export const readTagTests = (text: string): TagTest[] =>
  [...new Set(text.split(','))].map(readOne).filter(({ key }) => key !== '')

/** The filter of a single condition, for a link. */
export const tagLink = (test: TagTest): string => writeTagTests([test])

const passesOne = (tags: readonly SentTag[], test: TagTest): boolean => {
  const tag = tags.find(({ key }) => key === test.key)
  if (test.is === 'absent') return !tag
  return !!tag && (test.is === 'present' || (tag.value ?? '') === test.value)
}

/** All conditions hold. */
export const passesTags = (tags: readonly SentTag[], tests: readonly TagTest[]): boolean =>
  tests.every((test) => passesOne(tags, test))
