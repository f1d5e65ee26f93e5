import { ActionIcon, Group, Text } from '@mantine/core'
import { Icon } from '../../components/display/Icon.tsx'
import { shell } from '../../i18n/shell.ts'
import { formatAge } from '../../lib/format.ts'
import { useNow } from '../../lib/use-now.ts'
import { useFreshness } from '../../queries/freshness.ts'

/** Asks again for everything on the page, and tells how old the oldest of it is. */
export const RefreshButton = () => {
  const { fetching, oldest, refresh } = useFreshness()
  const now = useNow()
  return (
    <Group gap={6} wrap="nowrap">
      {oldest && (
        <Text size="xs" c="dimmed" visibleFrom="md">
          {shell.updated(formatAge(oldest, now))}
        </Text>
      )}
      <ActionIcon
        variant="default"
        size={30}
        loading={fetching}
        aria-label={shell.refresh}
        title={shell.refresh}
        onClick={() => void refresh()}
      >
        <Icon name="refresh" />
      </ActionIcon>
    </Group>
  )
}
