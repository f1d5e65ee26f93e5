import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core'
import { common } from '../../i18n/common.ts'
import { CopyButton } from '../display/CopyButton.tsx'
import { failureOf, failureReport, fixOf, isForbidden, minimalPolicy } from './failure.ts'

interface Props {
  error: Error
  title?: string
  /** What the person can do next, beside copying the details. */
  onRetry?: (() => void) | undefined
}

/** A failure as it is told everywhere: what failed, why, what to do, and what to quote when asking for help. */
export const FailureNotice = ({ error, title, onRetry }: Props) => {
  const details = failureOf(error)
  const forbidden = isForbidden(details)
  const fix = fixOf(details)
  return (
    <Alert
      role="alert"
      color={forbidden ? 'yellow' : 'red'}
      variant="light"
      title={title ?? (forbidden ? common.failed.forbidden : common.failed.title)}
    >
      <Stack gap={6}>
        <Text size="sm">
          <Code>{details.error_code}</Code> {details.error_msg}
        </Text>
        {forbidden && details.action && (
          <>
            <Text size="sm">{common.failed.missingAction(details.action)}</Text>
            <Group gap={4} wrap="nowrap" align="flex-start">
              <Code block style={{ overflowX: 'auto' }}>
                {minimalPolicy(details.action)}
              </Code>
              <CopyButton value={minimalPolicy(details.action)} what={common.failed.policy} />
            </Group>
          </>
        )}
        {(fix ?? (forbidden ? common.failed.forbiddenHint : undefined)) && (
          <Text size="sm">{fix ?? common.failed.forbiddenHint}</Text>
        )}
        {details.outcome && <Text size="sm">{common.outcome[details.outcome]}</Text>}
        <Group gap="xs">
          {onRetry && (
            <Button size="xs" variant="default" onClick={onRetry}>
              {common.retry}
            </Button>
          )}
          {details.request_id && (
            <Text size="xs">
              {common.requestId} <Code>{details.request_id}</Code>
            </Text>
          )}
          <CopyButton value={failureReport(details)} what={common.details} />
        </Group>
      </Stack>
    </Alert>
  )
}
