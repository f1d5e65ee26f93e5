import { Code, Group, Stack, Text, Title } from '@mantine/core'
import { CopyButton } from '../../components/CopyButton.tsx'
import { createCluster } from '../../contract/cluster-creation.ts'
import { fillPath } from '../../contract/operation.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { useScope } from '../../queries/scope.ts'
import { shownBody } from './cluster-request.ts'
import type { NewCluster } from './new-cluster.ts'

const text = createClusterText.request

/** The request behind the button, with a variable in the place of the password. */
export const RequestPreview = ({ values }: { values: NewCluster }) => {
  const { project_id } = useScope()
  const request = `${createCluster.method} ${fillPath(createCluster.path, { project_id })}\n\n${shownBody(values)}`
  return (
    <Stack gap={6} component="section" aria-label={text.title}>
      <Group justify="space-between">
        <Title order={3}>{text.title}</Title>
        <CopyButton value={request} what={text.what} />
      </Group>
      <Text size="xs" c="dimmed">
        {text.help}
      </Text>
      <Code block tabIndex={0}>
        {request}
      </Code>
    </Stack>
  )
}
