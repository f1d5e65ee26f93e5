import { AppShell, Burger, Group, Text } from '@mantine/core'
import { Badge } from '../../components/status/Badge.tsx'
import { shell } from '../../i18n/shell.ts'
import { useEndpoints, type Session } from '../../queries/session.ts'
import { ProjectSelect } from './ProjectSelect.tsx'
import { RefreshButton } from './RefreshButton.tsx'
import { SessionMenu } from './SessionMenu.tsx'

interface Props {
  session: Session
  project_name: string
  opened: boolean
  onMenu: () => void
}

/** Product, scope (always), freshness and session. */
export const Header = ({ session, project_name, opened, onMenu }: Props) => {
  const scope = session.scopes.find((own) => own.project_name === project_name)
  const region = useEndpoints().data?.regions.find(({ id }) => id === scope?.region)
  return (
    <AppShell.Header>
      <Group h="100%" px="md" gap="sm" wrap="nowrap">
        <Burger
          opened={opened}
          onClick={onMenu}
          hiddenFrom="sm"
          size="sm"
          aria-label={shell.openNavigation}
        />
        <Text fw={700} visibleFrom="sm">
          {shell.product}
        </Text>
        <ProjectSelect session={session} open={project_name} />
        {region && (
          <Text size="sm" c="dimmed" truncate title={scope?.project_id} visibleFrom="xs">
            {region.name}
          </Text>
        )}
        {region?.simulator && (
          <Badge tone="grey" label={shell.simulator} raw={shell.simulatorHint} />
        )}
        <Group ml="auto" gap="xs" wrap="nowrap">
          <RefreshButton />
          <SessionMenu session={session} />
        </Group>
      </Group>
    </AppShell.Header>
  )
}
