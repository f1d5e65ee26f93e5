import { failureOf } from '../../../components/status/failure.ts'

/** What the service said of one field, with its code: it begins with the name of the field. */
export const refusalOf = (error: Error | null, field: string): string | undefined => {
  if (!error) return undefined
  const { error_code, error_msg } = failureOf(error)
  const [, why] = new RegExp(`(?:^|[. ])${field}: (.+)$`).exec(error_msg) ?? []
  return why && `${why} (${error_code})`
}
