import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { shell } from '../../i18n/shell.ts'
import { paths } from '../../paths.ts'

/** The address names a project that the session does not reach: said plainly, never another's data. */
export const NoScope = ({ project_name }: { project_name: string }) => (
  <>
    <PageHeader title={shell.noScope.title(project_name)} />
    <Text mb="sm">{shell.noScope.text}</Text>
    <Anchor component={Link} to={paths.signIn(paths.overview(project_name))}>
      {shell.noScope.signIn}
    </Anchor>
  </>
)
