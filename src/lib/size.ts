const decimal = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

const two = decimal(2)
const one = decimal(1)
const whole = decimal(0)

/** A size in GB under a heading that names the unit: decimals line up. */
export const formatGb = (gb: number): string => two.format(gb)

/** `12.4 GB`, `512 GB`, `1.19 TB`: three digits that count. */
export const formatSize = (gb: number): string => {
  const [value, unit] = gb >= 1024 ? [gb / 1024, 'TB'] : [gb, 'GB']
  const format = value >= 100 ? whole : value >= 10 ? one : two
  return `${format.format(value)} ${unit}`
}

/** Sizes that the service sends in KB, such as the one of a chain of snapshots. */
export const gbOfKb = (kb: number): number => kb / 1024 / 1024
