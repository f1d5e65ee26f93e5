import { formatAge, formatTime, missing } from '../../lib/format.ts'
import { useServiceNow } from '../../lib/use-now.ts'

/** `5 min. ago`, with the absolute time and its zone in the tooltip. */
export const Age = ({ date }: { date: Date | undefined }) => {
  const now = useServiceNow()
  return date ? (
    <time dateTime={date.toISOString()} title={formatTime(date)}>
      {formatAge(date, now)}
    </time>
  ) : (
    <>{missing}</>
  )
}
