import {
  Button,
  Checkbox,
  Group,
  Input,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import {
  itemsOf,
  misfit,
  sameValue,
  type ValueRange,
} from '../../components/parameters/value-range.ts'
import { parametersText } from '../../i18n/parameters.ts'
import { misfitText } from './misfit-text.ts'
import classes from './Parameters.module.css'

const text = parametersText.editor

const hint = (range: ValueRange): string | undefined => {
  if (range.kind === 'text') return range.note && text.note(range.note)
  if (range.kind !== 'number') return undefined
  const { whole, min, max } = range
  if (min === undefined) return whole ? text.anyWhole : text.anyNumber
  return max === undefined ? text.atLeast(min) : text.between(min, max)
}

interface Props {
  label: string
  range: ValueRange
  unit: string | null | undefined
  value: string
  /** The value that is in effect: it is never complained about. */
  current: string
  byDefault: string | undefined
  disabled: boolean
  autoFocus: boolean
  onChange: (value: string) => void
}

/** The control for a range. The current value stays choosable, even outside of the words. */
const Control = (props: Props) => {
  const { label, range, unit, value, disabled, onChange } = props
  const reason = value === props.current ? undefined : misfit(range, value)
  const error = reason && misfitText(reason)
  const focus = props.autoFocus ? { 'data-autofocus': true } : {}
  switch (range.kind) {
    case 'switch':
      return (
        <Input.Wrapper label={label} labelElement="div" error={error}>
          <div>
            <SegmentedControl
              aria-label={label}
              data={range.words.map((word) => ({ value: word, label: word }))}
              value={value}
              disabled={disabled}
              onChange={onChange}
            />
          </div>
        </Input.Wrapper>
      )
    case 'choice':
      return (
        <NativeSelect
          label={label}
          data={[...new Set([...range.words, props.current])]}
          value={value}
          disabled={disabled}
          error={error}
          {...focus}
          onChange={(event) => {
            onChange(event.currentTarget.value)
          }}
        />
      )
    case 'several':
      return (
        <Checkbox.Group
          label={label}
          value={itemsOf(value)}
          error={error}
          onChange={(items) => {
            onChange(items.join(','))
          }}
        >
          <Stack gap={6} mt={6} className={classes.words}>
            {[...new Set([...range.words, ...itemsOf(props.current)])].map((word) => (
              <Checkbox key={word} value={word} label={word} disabled={disabled} />
            ))}
          </Stack>
        </Checkbox.Group>
      )
    case 'number':
    case 'text':
      return (
        <TextInput
          label={label}
          description={hint(range)}
          value={value}
          disabled={disabled}
          error={error}
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: classes.input }}
          {...(range.kind === 'number' && { inputMode: range.whole ? 'text' : 'decimal' })}
          {...(unit && {
            rightSection: (
              <Text size="sm" c="dimmed">
                {unit}
              </Text>
            ),
            rightSectionWidth: 52,
          })}
          {...focus}
          onChange={(event) => {
            onChange(event.currentTarget.value)
          }}
        />
      )
  }
}

/** Edits one value by its range, and offers the default where the value is another. */
export const ValueField = (props: Props) => {
  const { range, value, byDefault, disabled, onChange } = props
  const type = range.kind === 'several' ? 'list' : 'string'
  const offersDefault = byDefault !== undefined && !disabled && !sameValue(type, value, byDefault)
  return (
    <Stack gap={4}>
      <Control {...props} />
      {offersDefault && (
        <Group>
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => {
              onChange(byDefault)
            }}
          >
            {text.useDefault(byDefault === '' ? parametersText.empty : byDefault)}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
