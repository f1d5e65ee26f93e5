import { Code, Group, Stack, Text, Title } from '@mantine/core'
import { CopyButton } from '../../../components/display/CopyButton.tsx'
import { fillPath, type AnyOperation } from '../../../contract/operation.ts'
import { createClusterText } from '../../../i18n/create-cluster.ts'
import { useScope } from '../../../queries/scope.ts'

const text = createClusterText.request

interface Props {
  operation: Pick<AnyOperation, 'method' | 'path'>
  snapshot_id?: string
  /** As it may be shown and copied: without secrets. */
  body: string
  help: string
}

/** The request behind the button. */
export const RequestPreview = ({ operation, body, help, ...ids }: Props) => {
  const { project_id } = useScope()
  const { method, path } = operation
  const request = `${method} ${fillPath(path, { project_id, ...ids })}\n\n${body}`
  return (
    <Stack gap={6} component="section" aria-label={text.title}>
      <Group justify="space-between">
        <Title order={3}>{text.title}</Title>
        <CopyButton value={request} what={text.what} />
      </Group>
      <Text size="xs" c="dimmed">
        {help}
      </Text>
      <Code block tabIndex={0}>
        {request}
      </Code>
    </Stack>
  )
}
