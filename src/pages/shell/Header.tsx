import { AppShell, Burger, Group, NativeSelect, Text } from '@mantine/core'
import { useNavigate } from 'react-router'
import { Badge } from '../../components/Badge.tsx'
import { shell } from '../../i18n/shell.ts'
import { paths } from '../../paths.ts'
import { useRegions, type Session } from '../../queries/session.ts'
import { RefreshButton } from './RefreshButton.tsx'
import { SessionMenu } from './SessionMenu.tsx'

interface Props {
  session: Session
  region: string
  opened: boolean
  onMenu: () => void
}

/** Product, scope (always), freshness and session. */
export const Header = ({ session, region, opened, onMenu }: Props) => {
  const navigate = useNavigate()
  const regions = useRegions()
  const simulator = regions.data?.find(({ id }) => id === region)?.simulator
  const project = session.scopes.find((scope) => scope.region === region)
  const known = session.scopes.some((scope) => scope.region === region)
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
        <NativeSelect
          aria-label={shell.region}
          size="xs"
          value={region}
          data={[
            ...(known ? [] : [region]),
            ...new Set(session.scopes.map((scope) => scope.region)),
          ]}
          onChange={(event) => {
            void navigate(paths.overview(event.currentTarget.value))
          }}
        />
        {project && (
          <Text size="sm" truncate title={project.project_id} visibleFrom="xs">
            <Text span c="dimmed" size="sm">
              {shell.project}{' '}
            </Text>
            {project.project_name}
          </Text>
        )}
        {simulator && <Badge tone="grey" label={shell.simulator} raw={shell.simulatorHint} />}
        <Group ml="auto" gap="xs" wrap="nowrap">
          <RefreshButton />
          <SessionMenu session={session} />
        </Group>
      </Group>
    </AppShell.Header>
  )
}
