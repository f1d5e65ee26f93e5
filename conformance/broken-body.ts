import type { Dice } from './dice.ts'

type Key = string | number
interface Place {
  readonly keys: readonly Key[]
  readonly value: unknown
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const childrenOf = (value: unknown): (readonly [Key, unknown])[] => {
  if (Array.isArray(value)) return value.map((item, index) => [index, item] as const)
  return isObject(value) ? Object.entries(value) : []
}

/** Every value inside a value, itself first. */
export const placesIn = (value: unknown, keys: readonly Key[] = []): Place[] => [
  { keys, value },
  ...childrenOf(value).flatMap(([key, child]) => placesIn(child, [...keys, key])),
]

/** A copy in which the value at a place is what `change` makes of it; undefined takes it away. */
export const changedAt = (
  value: unknown,
  [key, ...rest]: readonly Key[],
  change: (value: unknown) => unknown,
): unknown => {
  if (key === undefined) return change(value)
  const entries = childrenOf(value).flatMap(([name, child]) => {
    const next = name === key ? changedAt(child, rest, change) : child
    return next === undefined ? [] : [[name, next] as const]
  })
  // Not a plain assignment: a key may be called __proto__.
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries)
}

const newKeys = [
  'unexpected',
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  'ID',
  '$ref',
  'ключ',
]
const others: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  'text',
  '',
  [],
  {},
  [null],
  [[]],
  { a: 1 },
]
const extremes = [-1, 0, 1, 2, 0.5, 21, 257, 7999, 30_001, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308]
const texts = [
  '',
  ' ',
  'a',
  'é',
  '\u0000',
  '\ud800',
  '1',
  '-',
  '"',
  '<script>',
  "' or 1=1 --",
  '../../etc/passwd',
  'select',
  'x'.repeat(65),
  'x'.repeat(300),
]

const bend = (value: unknown, dice: Dice): unknown => {
  if (typeof value === 'number') return dice.pick(extremes)
  if (typeof value === 'string') {
    const text = dice.pick(texts)
    return dice.pick([text, `${text}${value}`, `${value}${text}`, value.slice(0, 1)])
  }
  if (typeof value === 'boolean') return dice.pick([String(value), Number(value), 'on'])
  if (Array.isArray(value))
    return dice.pick<unknown>([
      { ...value },
      [],
      [...(value as unknown[]), ...others],
      value[0] ?? 'item',
    ])
  return dice.pick<unknown>([[value], JSON.stringify(value), []])
}

const noJson = (text: string, dice: Dice): string =>
  dice.pick([
    text.slice(0, -1),
    `${text},`,
    `${text}${text}`,
    text.replace('{', '{,'),
    text.replaceAll('"', "'") + "'",
    `\u0000${text}`,
    `// comment\n${text}`,
    'undefined',
    'NaN',
    '<xml/>',
    'restart=1',
  ])

/**
 * The text of a body with one thing about it changed, which most often breaks its contract: whoever
 * uses it asks the schema. Empty for no body at all.
 */
export const brokenBody = (body: unknown, dice: Dice): { what: string; text: string } => {
  const places = placesIn(body)
  const inside = places.filter(({ keys }) => keys.length > 0)
  const objects = places.filter(({ value }) => isObject(value))
  const at = ({ keys }: Place) => (keys.length > 0 ? keys.join('.') : 'the body')
  const changed = (what: string, place: Place, change: (value: unknown) => unknown) => ({
    what: `${what} ${at(place)}`,
    text: JSON.stringify(changedAt(body, place.keys, change)),
  })
  const anywhere = dice.pick(places)
  const roll = dice.upTo(99)
  if (roll < 20 && inside.length > 0) return changed('without', dice.pick(inside), () => undefined)
  if (roll < 40 && objects.length > 0) {
    const key = dice.pick(newKeys)
    return changed(`unknown key "${key}" in`, dice.pick(objects), (value) =>
      Object.fromEntries([...Object.entries(value as object), [key, dice.pick(others)]]),
    )
  }
  if (roll < 75) return changed('bent', anywhere, (value) => bend(value, dice))
  if (roll < 90) return changed('another type for', anywhere, () => dice.pick(others))
  if (roll < 96) return { what: 'no JSON', text: noJson(JSON.stringify(body), dice) }
  return { what: 'empty', text: '' }
}
