const number = new Intl.NumberFormat('en')

export const formatNumber = (value: number): string => number.format(value)

/** What stands for a missing value, everywhere. */
export const missing = '–'

/** An id shortened in the middle: `7d85f602…471c15`. */
export const shortId = (id: string): string =>
  id.length <= 16 ? id : `${id.slice(0, 8)}…${id.slice(-6)}`
