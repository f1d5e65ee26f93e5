import { AppShell, Stack } from '@mantine/core'
import { NavLink } from 'react-router'
import { Icon, type IconName } from '../../components/display/Icon.tsx'
import { shell } from '../../i18n/shell.ts'
import { paths } from '../../paths.ts'
import classes from './Shell.module.css'

const entries: readonly {
  icon: IconName & keyof typeof shell.nav
  to: (project_name: string) => string
  exact?: true
}[] = [
  { icon: 'overview', to: paths.overview, exact: true },
  { icon: 'clusters', to: paths.clusters },
  { icon: 'snapshots', to: paths.snapshots },
  { icon: 'parameters', to: paths.compareParameters },
  { icon: 'alarms', to: paths.alarms },
  { icon: 'events', to: paths.events },
  { icon: 'tags', to: paths.tags },
  { icon: 'quotas', to: paths.quotas },
  { icon: 'catalogue', to: paths.catalogue },
]

interface Props {
  project_name: string
  onChoose: () => void
}

export const Navigation = ({ project_name, onChoose }: Props) => (
  <AppShell.Navbar p="xs" aria-label={shell.navigation}>
    <Stack gap={2}>
      {entries.map(({ icon, to, exact }) => (
        <NavLink
          key={icon}
          to={to(project_name)}
          end={exact ?? false}
          className={classes.link!}
          onClick={onChoose}
        >
          <Icon name={icon} />
          {shell.nav[icon]}
        </NavLink>
      ))}
    </Stack>
  </AppShell.Navbar>
)
