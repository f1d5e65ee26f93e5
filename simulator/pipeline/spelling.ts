/** What was spelled of the objects that last; undefined for one that nobody has asked for yet. */
const kept = new WeakMap<object, Buffer | undefined>()

/** Promises that an object never changes again: as a row of an answer, it is spelled only once. */
export const lasting = <Value extends object>(value: Value): Value => {
  kept.set(value, undefined)
  return value
}

const isLasting = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && kept.has(value)

const plain = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? 'null')

const spellRow = (row: unknown): Buffer => {
  if (!isLasting(row)) return plain(row)
  const known = kept.get(row)
  if (known) return known
  const spelled = plain(row)
  kept.set(row, spelled)
  return spelled
}

const comma = Buffer.from(',')
const closing = Buffer.from(']')

/** Rows that last are not spelled again but copied. */
const spellField = (name: string, value: unknown): Buffer[] => {
  const opening = `${JSON.stringify(name)}:`
  if (!Array.isArray(value) || !value.some(isLasting)) return [Buffer.from(opening), plain(value)]
  const pieces: Buffer[] = [Buffer.from(`${opening}[`)]
  for (const row of value) pieces.push(spellRow(row), comma)
  pieces[pieces.length - 1] = closing
  return pieces
}

/**
 * An answer as JSON, byte for byte what `JSON.stringify` writes. A list of a thousand clusters of
 * which one moves costs little more than that one.
 */
export const spell = (answer: unknown): Buffer => {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return plain(answer)
  const fields = Object.entries(answer).filter(([, value]) => value !== undefined)
  const pieces = fields.flatMap(([name, value], index) => [
    ...(index === 0 ? [] : [comma]),
    ...spellField(name, value),
  ])
  return Buffer.concat([Buffer.from('{'), ...pieces, Buffer.from('}')])
}
