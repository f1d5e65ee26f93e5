import { Alert, AppShell, Box } from '@mantine/core'
import { useDisclosure, useNetwork } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { Navigate, Outlet, useLocation, useParams } from 'react-router'
import { QueryState } from '../../components/status/QueryState.tsx'
import { shell } from '../../i18n/shell.ts'
import { paths } from '../../paths.ts'
import { isSignedOut } from '../../queries/errors.ts'
import { ScopeContext } from '../../queries/scope.ts'
import { useSessionEnded } from '../../queries/session-ended.ts'
import { useSession, useSessionOfOtherTabs, type Session } from '../../queries/session.ts'
import { Header } from './Header.tsx'
import { Navigation } from './Navigation.tsx'
import { NoScope } from './NoScope.tsx'
import classes from './Shell.module.css'

const Notices = lazy(async () => ({ default: (await import('./Notices.tsx')).Notices }))
const SessionEndedDialog = lazy(async () => ({
  default: (await import('./SessionEndedDialog.tsx')).SessionEndedDialog,
}))

const Frame = ({ session, project_name }: { session: Session; project_name: string }) => {
  const [opened, navigation] = useDisclosure()
  const ended = useSessionEnded()
  const { online } = useNetwork()
  const scope = session.scopes.find((own) => own.project_name === project_name)
  return (
    <ScopeContext value={scope}>
      <a className={classes.skip} href="#content">
        {shell.skip}
      </a>
      <AppShell
        header={{ height: 48 }}
        navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding="md"
        transitionDuration={0}
      >
        <Header
          session={session}
          project_name={project_name}
          opened={opened}
          onMenu={navigation.toggle}
        />
        <Navigation project_name={project_name} onChoose={navigation.close} />
        <AppShell.Main id="content">
          {!online && (
            <Alert color="yellow" mb="sm" role="status">
              {shell.offline}
            </Alert>
          )}
          {scope ? <Outlet /> : <NoScope project_name={project_name} />}
        </AppShell.Main>
      </AppShell>
      <Suspense>
        <Notices />
        {ended && <SessionEndedDialog scope={scope} />}
      </Suspense>
    </ScopeContext>
  )
}

/** The frame of every page: who, where, and the way to everything else. */
export const Shell = () => {
  const session = useSession()
  const { project_name = '' } = useParams()
  const { pathname, search } = useLocation()
  useSessionOfOtherTabs()
  if (!session.data && isSignedOut(session.error))
    return <Navigate to={paths.signIn(pathname + search)} replace />
  // What the session knew stays on screen when it ends: the dialog above the page asks to sign in again.
  const query = session.data ? { ...session, error: null } : session
  return (
    <Box>
      <QueryState query={query} height={400}>
        {(data) => <Frame session={data} project_name={project_name} />}
      </QueryState>
    </Box>
  )
}
