import type { Tone } from '../../theme.ts'
import classes from './Badge.module.css'

const marks: Record<Tone, string> = {
  green: '●',
  blue: '◌',
  amber: '■',
  orange: '◆',
  red: '▲',
  grey: '○',
}

/**
 * A status in one word, with a mark and a colour, so that colour never speaks alone. A plain element:
 * lists draw thousands.
 */
export const Badge = ({
  tone,
  label,
  raw,
  mark = marks[tone],
}: {
  tone: Tone
  label: string
  /** The word of the service, as a tooltip. */
  raw?: string
  mark?: string
}) => (
  <span className={classes.badge} data-tone={tone} data-mark={mark} title={raw}>
    {label}
  </span>
)
