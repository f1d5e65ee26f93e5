import { NativeSelect } from '@mantine/core'
import { useLocation, useNavigate } from 'react-router'
import { shell } from '../../i18n/shell.ts'
import { paths } from '../../paths.ts'
import { useEndpoints, type Session } from '../../queries/session.ts'

/** The projects of the session by region; the chapter that is open stays open in the next one. */
export const ProjectSelect = ({ session, open }: { session: Session; open: string }) => {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const names = new Map(useEndpoints().data?.regions.map(({ id, name }) => [id, name]))
  const known = session.scopes.some(({ project_name }) => project_name === open)
  const regions = [...new Set(session.scopes.map(({ region }) => region))]
  return (
    <NativeSelect
      aria-label={shell.project}
      size="xs"
      value={open}
      data={[
        ...(known ? [] : [open]),
        ...regions.map((id) => ({
          group: names.get(id) ?? id,
          items: session.scopes
            .filter(({ region }) => region === id)
            .map(({ project_name }) => project_name),
        })),
      ]}
      onChange={(event) => {
        void navigate(paths.elsewhere(event.currentTarget.value, pathname))
      }}
    />
  )
}
