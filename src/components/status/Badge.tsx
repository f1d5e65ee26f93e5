import classes from './Badge.module.css'

export type Tone = 'green' | 'blue' | 'amber' | 'orange' | 'red' | 'grey'

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
export const Badge = ({ tone, label, raw }: { tone: Tone; label: string; raw?: string }) => (
  <span className={classes.badge} data-tone={tone} data-mark={marks[tone]} title={raw}>
    {label}
  </span>
)
