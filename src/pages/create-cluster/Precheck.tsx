import { Alert, Anchor, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { failureOf } from '../../components/status/failure.ts'
import { FailureNotice } from '../../components/status/FailureNotice.tsx'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { fieldOfCode } from './wizard/field-of-code.ts'
import type { Field, NewCluster } from './new-cluster.ts'

const text = createClusterText.check

interface Props {
  values: NewCluster
  pending: boolean
  passed: boolean
  error: Error | null
  onCheck: () => void
  /** Opens the field that the refusal speaks of. */
  onField: (field: Field, error: Error) => void
}

const Refusal = ({
  values,
  error,
  onField,
}: Pick<Props, 'values' | 'onField'> & { error: Error }) => {
  const { error_code, error_msg } = failureOf(error)
  const field = fieldOfCode(error_code, values)
  if (!field)
    return (
      <FailureNotice
        error={error}
        title={error_code.startsWith('DWS.5') ? text.refused : text.failed}
      />
    )
  return (
    <Alert role="alert" color="red" variant="light" title={text.refused}>
      <Text size="sm">
        {error_msg} <code>{error_code}</code>
      </Text>
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => {
          onField(field, error)
        }}
      >
        {text.goTo(createClusterText.fields[field])}
      </Anchor>
    </Alert>
  )
}

/** What the service says to this cluster before it is created (5.2.5). It informs and never blocks. */
export const Precheck = (props: Props) => (
  <Stack gap="xs" component="section" aria-label={text.title}>
    <Group justify="space-between">
      <Title order={3}>{text.title}</Title>
      {props.values.version !== '' && (
        <Button variant="default" size="xs" loading={props.pending} onClick={props.onCheck}>
          {text.again}
        </Button>
      )}
    </Group>
    {props.values.version === '' && <Text size="sm">{text.skipped}</Text>}
    <div role="status">
      {props.pending && (
        <Group gap="xs">
          <Loader size={14} />
          <Text size="sm">{text.running}</Text>
        </Group>
      )}
      {props.passed && (
        <Text size="sm">
          <span aria-hidden>✓ </span>
          {text.passed}
        </Text>
      )}
    </div>
    {props.error && <Refusal values={props.values} error={props.error} onField={props.onField} />}
  </Stack>
)
