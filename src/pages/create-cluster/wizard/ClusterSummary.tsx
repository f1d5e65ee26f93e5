import { Anchor, Group, Stack, Title } from '@mantine/core'
import { Badge } from '../../../components/status/Badge.tsx'
import { createClusterText } from '../../../i18n/create-cluster.ts'
import classes from '../create-cluster.module.css'
import type { SummaryGroup } from './use-summary.ts'

const text = createClusterText.summary

interface Props {
  groups: readonly SummaryGroup[]
  onOpen: (step: number) => void
}

/** Everything chosen so far; what differs from the defaults is marked. */
export const ClusterSummary = ({ groups, onOpen }: Props) => (
  <Stack gap="sm">
    {groups.map(
      ({ key, rows }, step) =>
        rows.length > 0 && (
          <section key={key}>
            <Group justify="space-between" gap="xs">
              <Title order={3}>{createClusterText.steps[key]}</Title>
              <Anchor
                component="button"
                type="button"
                size="xs"
                aria-label={text.change(createClusterText.steps[key])}
                onClick={() => {
                  onOpen(step)
                }}
              >
                {text.change('').trim()}
              </Anchor>
            </Group>
            <dl className={classes.facts}>
              {rows.map(({ field, value, changed }) => (
                <div key={field}>
                  <dt>{createClusterText.fields[field]}</dt>
                  <dd>
                    {value === '' ? <span className={classes.help}>{text.notChosen}</span> : value}{' '}
                    {changed && <Badge tone="blue" label={text.changed} />}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ),
    )}
  </Stack>
)
