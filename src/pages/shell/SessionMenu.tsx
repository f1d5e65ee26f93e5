import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useNavigate } from 'react-router'
import { Icon } from '../../components/display/Icon.tsx'
import { shell } from '../../i18n/shell.ts'
import { formatTime } from '../../lib/format.ts'
import { paths } from '../../paths.ts'
import { useSignOut, type Session } from '../../queries/session.ts'

const schemes: readonly (readonly [MantineColorScheme, string])[] = [
  ['light', shell.light],
  ['dark', shell.dark],
  ['auto', shell.system],
]

export const SessionMenu = ({ session }: { session: Session }) => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={shell.session(session.user)}
          title={shell.session(session.user)}
        >
          <Icon name="user" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{shell.signedInAs(session.user, session.domain)}</Menu.Label>
        <Menu.Label>{shell.expires(formatTime(new Date(session.expires_at)))}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{shell.theme}</Menu.Label>
        {schemes.map(([scheme, label]) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            rightSection={colorScheme === scheme && <Icon name="check" size={14} />}
            onClick={() => {
              setColorScheme(scheme)
            }}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            signOut.mutate(undefined, {
              onSuccess: () => void navigate(paths.signIn(), { replace: true }),
            })
          }}
        >
          {shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
