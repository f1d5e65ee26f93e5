import classes from '../SnapshotPolicies.module.css'

interface Props {
  /** Accessible name of the group. */
  label: string
  options: readonly { value: number; short: string; name: string }[]
  chosen: readonly number[]
  onChange: (chosen: number[]) => void
}

/** Days to choose from, each a button that stays pressed. */
export const Toggles = ({ label, options, chosen, onChange }: Props) => (
  <div className={classes.toggles} role="group" aria-label={label}>
    {options.map(({ value, short, name }) => {
      const pressed = chosen.includes(value)
      return (
        <button
          key={value}
          type="button"
          aria-pressed={pressed}
          title={name}
          onClick={() => {
            onChange(pressed ? chosen.filter((other) => other !== value) : [...chosen, value])
          }}
        >
          {short}
        </button>
      )
    })}
  </div>
)
