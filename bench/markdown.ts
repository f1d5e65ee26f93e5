/** What a ratio must not fall below, or not exceed. */
export type Bound = readonly ['least' | 'most', number]

export const shown = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A bound, and whether a ratio keeps it; undefined is a ratio that this run does not have. */
export const verdict = (ratio: number | undefined, [kind, bound]: Bound): string => {
  const wanted = `${kind === 'least' ? '≥' : '≤'} ${bound}`
  if (ratio === undefined) return wanted
  const met = kind === 'least' ? ratio >= bound : ratio <= bound
  return `${wanted}: ${met ? 'met' : 'missed'}`
}
