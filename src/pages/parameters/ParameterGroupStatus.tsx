import { Anchor, Group, Paper, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import { ParameterBadge } from '../../components/status/ClusterBadges.tsx'
import type { Configuration } from '../../contract/parameters.ts'
import { parametersText } from '../../i18n/parameters.ts'
import classes from './Parameters.module.css'

const text = parametersText.status

interface Props {
  group: Configuration
  /** The groups that the service keeps by itself. */
  others: readonly Configuration[]
  /** Parameters that this tab applied and that wait for a restart. */
  awaiting_restart: readonly string[]
  /** Where the cluster is restarted. */
  restartPath: string
}

const FailReason = ({ reason }: { reason: string | null | undefined }) =>
  reason && (
    <Text size="sm" c="red" className={classes.anywhere}>
      {text.failReason} {reason}
    </Text>
  )

/** Whether the parameters are in effect, what that means, and what is left to do. */
export const ParameterGroupStatus = ({ group, others, awaiting_restart, restartPath }: Props) => {
  const status = group.status ?? ''
  return (
    <Paper withBorder p="sm" component="section" aria-label={text.label}>
      <Stack gap={6}>
        <Group gap="xs" role="status">
          <ParameterBadge status={status} />
          <Text size="sm">{text.explanation[status] ?? text.unknown}</Text>
        </Group>
        <FailReason reason={group.fail_reason} />
        {status === 'Pending-Reboot' && (
          <>
            {awaiting_restart.length > 0 ? (
              <Group gap="4px 12px">
                <Text size="sm">{text.waiting}</Text>
                {awaiting_restart.map((name) => (
                  <code key={name} className={classes.name}>
                    {name}
                  </code>
                ))}
              </Group>
            ) : (
              <Text size="sm">{text.waitingElsewhere}</Text>
            )}
            <Anchor component={Link} to={restartPath} size="sm">
              {text.restart}
            </Anchor>
          </>
        )}
        {others.length > 0 && (
          <details className={classes.others}>
            <summary>{text.others(others.length)}</summary>
            <Text size="sm" c="dimmed" my={6}>
              {text.othersText}
            </Text>
            <ul>
              {others.map(({ id, name, type, status: state, fail_reason }) => (
                <li key={id}>
                  <Group gap="4px 12px">
                    <span className={classes.anywhere}>{name}</span>
                    <code>{type}</code>
                    <ParameterBadge status={state ?? ''} />
                  </Group>
                  <FailReason reason={fail_reason} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </Stack>
    </Paper>
  )
}
