import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import {
  defaultOf,
  sides,
  valueOf,
  valuesOf,
  type Side,
  type Values,
} from '../../components/parameters/parameter-values.ts'
import { misfit, parseRange, sameValue } from '../../components/parameters/value-range.ts'
import type { Parameter } from '../../contract/parameters.ts'
import { common } from '../../i18n/common.ts'
import { parametersText } from '../../i18n/parameters.ts'
import classes from './Parameters.module.css'
import { ValueField } from './ValueField.tsx'

const text = parametersText.editor

interface FormProps {
  parameter: Parameter
  staged: Values
  /** Why nothing can be edited now. */
  blocked: string | undefined
  /** What the service said against the staged values. */
  rejected: string | undefined
  /** Only the values that differ from those in effect; none to unstage. */
  onStage: (values: Values) => void
  onClose: () => void
}

/** The default, where all of these sides have the same. */
const commonDefault = (parameter: Parameter, of: readonly Side[]): string | undefined => {
  const [first, ...others] = of.map((side) => defaultOf(parameter, side))
  return others.every((other) => other === first) ? first : undefined
}

const Form = ({ parameter, staged, blocked, rejected, onStage, onClose }: FormProps) => {
  const [values, setValues] = useState<Values>(() => ({ ...valuesOf(parameter), ...staged }))
  const present = sides.filter((side) => values[side] !== undefined)
  const [together, setTogether] = useState(present.length === 2 && values.cn === values.dn)
  const range = parseRange(parameter)
  const reason = parameter.readonly ? parametersText.blocked.readonly : blocked
  const changed = present.filter(
    (side) => !sameValue(parameter.type, values[side] ?? '', valueOf(parameter, side) ?? ''),
  )
  const fits = changed.every((side) => misfit(range, values[side] ?? '') === undefined)
  const fields: { label: string; of: Side; writes: readonly Side[] }[] = together
    ? [{ label: text.label.both, of: 'cn', writes: ['cn', 'dn'] }]
    : present.map((side) => ({ label: text.label[side], of: side, writes: [side] }))
  const set = (to: string, writes: readonly Side[]) => {
    setValues((before) => ({ ...before, ...Object.fromEntries(writes.map((side) => [side, to])) }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason === undefined && fits)
          onStage(Object.fromEntries(changed.map((side) => [side, values[side] ?? ''])))
      }}
    >
      <Stack gap="sm">
        {parameter.description && <Text size="sm">{parameter.description}</Text>}
        {reason && (
          <Alert color="yellow" variant="light">
            {reason}
          </Alert>
        )}
        {rejected && (
          <Alert color="red" variant="light" role="alert" className={classes.anywhere}>
            {parametersText.rejected} {rejected}
          </Alert>
        )}
        {present.length === 2 && !parameter.readonly && (
          <Checkbox
            label={text.together}
            checked={together}
            disabled={reason !== undefined}
            onChange={(event) => {
              const { checked } = event.currentTarget
              setTogether(checked)
              if (checked) set(values.cn ?? '', ['dn'])
            }}
          />
        )}
        {fields.map(({ label, of, writes }, index) => (
          <ValueField
            key={label}
            label={label}
            range={range}
            unit={parameter.unit}
            value={values[of] ?? ''}
            current={valueOf(parameter, of) ?? ''}
            byDefault={commonDefault(parameter, writes)}
            disabled={reason !== undefined}
            autoFocus={index === 0}
            onChange={(to) => {
              set(to, writes)
            }}
          />
        ))}
        {!parameter.readonly && (
          <Text size="sm" c="dimmed">
            {parameter.restart_required ? text.restart : text.noRestart} {text.nothingSent}
          </Text>
        )}
        <Group justify="flex-end">
          {Object.keys(staged).length > 0 && (
            <Button
              variant="subtle"
              onClick={() => {
                onStage({})
              }}
            >
              {text.unstage}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {reason ? common.close : common.cancel}
          </Button>
          {!reason && (
            <Button type="submit" disabled={!fits || changed.length === 0}>
              {text.stage}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** One parameter in full: what it does, its values, and the controls that fit its type. */
export const ParameterDialog = ({
  parameter,
  ...form
}: Omit<FormProps, 'parameter'> & { parameter: Parameter | undefined }) => (
  <Modal
    opened={parameter !== undefined}
    onClose={form.onClose}
    title={<code className={classes.name}>{parameter?.name}</code>}
    // The content is gone when the dialog closes: nothing is left to fade out.
    transitionProps={{ duration: 0 }}
  >
    {parameter && <Form key={parameter.name} parameter={parameter} {...form} />}
  </Modal>
)
