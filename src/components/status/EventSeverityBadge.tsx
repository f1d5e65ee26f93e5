import { eventsText } from '../../i18n/events.ts'
import { missing } from '../../lib/format.ts'
import { Badge } from './Badge.tsx'

/** Only a warning asks for attention; a value that is not known is shown as it came. */
export const EventSeverityBadge = ({ raw }: { raw: string | null | undefined }) =>
  raw ? (
    <Badge
      tone={raw === 'warning' ? 'amber' : 'grey'}
      label={eventsText.severities[raw] ?? raw}
      raw={raw}
    />
  ) : (
    <>{missing}</>
  )
