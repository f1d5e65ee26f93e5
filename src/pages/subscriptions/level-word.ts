import { alarmLevel } from '../../contract/alarms.ts'
import { alarmsText } from '../../i18n/alarms.ts'

/** A severity in words; one that is not known as it came. */
export const levelWord = (raw: string): string => {
  const level = alarmLevel(raw)
  return level ? alarmsText.levels[level] : raw
}
