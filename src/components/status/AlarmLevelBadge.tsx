import { alarmLevel, type AlarmLevel } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'
import classes from './AlarmLevel.module.css'

/** The shape that says the severity where colour does not. */
const levelMarks: Readonly<Record<AlarmLevel, string>> = {
  urgent: '▲',
  important: '◆',
  minor: '●',
  prompt: '○',
}

/** A severity as mark, word and colour; what the service sent is in the tooltip, an unknown value is shown as it came. */
export const AlarmLevelBadge = ({ raw }: { raw: string }) => {
  const level = alarmLevel(raw)
  return (
    <span
      className={classes.badge}
      data-level={level}
      data-mark={level ? levelMarks[level] : '?'}
      title={raw}
    >
      {level ? alarmsText.levels[level] : raw || alarmsText.noLevel}
    </span>
  )
}
