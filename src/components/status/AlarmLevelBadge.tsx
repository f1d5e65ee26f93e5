import { alarmLevel, type AlarmLevel } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'
import { severityTones } from '../../theme.ts'
import { Badge } from './Badge.tsx'

/** The shape that says the severity where colour does not. */
const levelMarks: Readonly<Record<AlarmLevel, string>> = {
  urgent: '▲',
  important: '◆',
  minor: '●',
  prompt: '○',
}

/** A severity as mark, word and colour; an unknown value is shown as it came. */
export const AlarmLevelBadge = ({ raw }: { raw: string }) => {
  const level = alarmLevel(raw)
  return (
    <Badge
      tone={level ? severityTones[level] : 'grey'}
      mark={level ? levelMarks[level] : '?'}
      label={level ? alarmsText.levels[level] : raw || alarmsText.noLevel}
      raw={raw}
    />
  )
}
