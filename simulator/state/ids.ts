import { createHash, randomUUID } from 'node:crypto'

const hyphenate = (hex: string) =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )

/** A new UUID. */
export const newId = (): string => randomUUID()

/** A new id of a job: 32 hexadecimal digits without hyphens. */
export const newJobId = (): string => randomUUID().replaceAll('-', '')

/** The same UUID for the same text, for what exists in every project or hangs off another row. */
export const stableId = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  return hyphenate(`${hex.slice(0, 12)}5${hex.slice(13, 16)}8${hex.slice(17, 32)}`)
}
