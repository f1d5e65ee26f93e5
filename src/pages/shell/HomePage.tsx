import { Navigate } from 'react-router'
import { QueryState } from '../../components/status/QueryState.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../queries/session.ts'
import { isSignedOut } from '../../queries/errors.ts'

/** `/` leads to the first project of the session, or to the way in. */
export const HomePage = () => {
  const session = useSession()
  if (isSignedOut(session.error)) return <Navigate to={paths.signIn()} replace />
  return (
    <QueryState query={session}>
      {({ scopes }) => (
        <Navigate
          to={scopes[0] ? paths.overview(scopes[0].project_name) : paths.signIn()}
          replace
        />
      )}
    </QueryState>
  )
}
