/** A time of the service: ISO 8601, with Z or without, which means UTC all the same (wire.md §1). */
export const parseServiceTime = (text: string | null | undefined): Date | undefined => {
  if (!text) return undefined
  const iso = text.replace(' ', 'T')
  const date = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
