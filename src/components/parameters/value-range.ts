import type { Parameter } from '../../contract/parameters.ts'

/** How a value of a parameter is edited, read off `type` and `value_range` (5.12.2, wire.md §4.1). */
export type ValueRange =
  /** One of two words. */
  | { kind: 'switch'; words: readonly [string, string] }
  /** One of several words. */
  | { kind: 'choice'; words: readonly string[] }
  /** Any of several words, written with commas. */
  | { kind: 'several'; words: readonly string[] }
  /** Bounds are included and stay text: they may exceed what a number can hold. */
  | { kind: 'number'; whole: boolean; min: string | undefined; max: string | undefined }
  /** Anything; `note` is a range that says something, but not to us. */
  | { kind: 'text'; note: string | undefined }

/** Why a value does not fit: data, so that the catalogue words it. */
export type Misfit =
  | { because: 'not_whole' | 'not_a_number' }
  | { because: 'too_small'; min: string }
  | { because: 'too_large'; max: string }
  | { because: 'not_a_word'; words: readonly string[] }

type Described = Pick<Parameter, 'type' | 'value_range'>

/** The largest integer of the database, which the vendor's tables call INT. */
const INT = '2147483647'

const bounds =
  /^[[(]?\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|—|~|,|to)\s*(?:(-?\d+(?:\.\d+)?|INT(?:_MAX)?)\s*)?[\])]?$/i
const number = /^-?\d+(\.\d+)?$/
const whole = /^-?\d+$/

/** Negative, zero or positive, like a subtraction. Whole numbers of any size compare exactly. */
const compare = (a: string, b: string): number => {
  if (!whole.test(a) || !whole.test(b)) return Number(a) - Number(b)
  const [left, right] = [BigInt(a), BigInt(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

const wordsOf = (value_range: string): string[] =>
  value_range.includes('|') ? value_range.split('|').map((word) => word.trim()) : []

const numberRange = (type: string, value_range: string): ValueRange | undefined => {
  const isWhole = type === 'integer'
  if (value_range === '') return { kind: 'number', whole: isWhole, min: undefined, max: undefined }
  const match = bounds.exec(value_range.replaceAll('−', '-'))
  if (!match?.[1]) return undefined
  const [, min] = match
  const max = match[2]?.toUpperCase().startsWith('INT') ? INT : match[2]
  if (max !== undefined && compare(min, max) > 0) return undefined
  return { kind: 'number', whole: isWhole, min, max }
}

/** Reads a range; one that cannot be read gives free text with the range as its note. */
export const parseRange = ({ type, value_range }: Described): ValueRange => {
  const range = value_range?.trim() ?? ''
  const words = wordsOf(range)
  const [first, second] = words
  if (type === 'boolean')
    return words.length === 2 && first && second
      ? { kind: 'switch', words: [first, second] }
      : { kind: 'switch', words: ['on', 'off'] }
  if (words.length > 0) return { kind: type === 'list' ? 'several' : 'choice', words }
  const numbers = type === 'integer' || type === 'float' ? numberRange(type, range) : undefined
  return numbers ?? { kind: 'text', note: range || undefined }
}

/** The words of a list: written with commas, read back with semicolons. */
export const itemsOf = (value: string): string[] =>
  value
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter(Boolean)

/** undefined when the value fits. The service has the last word. */
export const misfit = (range: ValueRange, value: string): Misfit | undefined => {
  switch (range.kind) {
    case 'switch':
    case 'choice':
      return range.words.includes(value) ? undefined : { because: 'not_a_word', words: range.words }
    case 'several':
      return itemsOf(value).every((item) => range.words.includes(item))
        ? undefined
        : { because: 'not_a_word', words: range.words }
    case 'number': {
      if (range.whole && !whole.test(value)) return { because: 'not_whole' }
      if (!number.test(value)) return { because: 'not_a_number' }
      if (range.min !== undefined && compare(value, range.min) < 0)
        return { because: 'too_small', min: range.min }
      if (range.max !== undefined && compare(value, range.max) > 0)
        return { because: 'too_large', max: range.max }
      return undefined
    }
    case 'text':
      return undefined
  }
}

/** Whether two values mean the same: the separators of a list do not matter. */
export const sameValue = (type: string, a: string, b: string): boolean =>
  a === b || (type === 'list' && itemsOf(a).join() === itemsOf(b).join())
