import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { PageHeader } from '../../components/PageHeader.tsx'
import { shell } from '../../i18n/shell.ts'
import { paths } from '../../paths.ts'

/** The address names a region that the session does not reach: said plainly, never another region's data. */
export const NoScope = ({ region }: { region: string }) => (
  <>
    <PageHeader title={shell.noScope.title(region)} />
    <Text mb="sm">{shell.noScope.text}</Text>
    <Anchor component={Link} to={paths.signIn(paths.overview(region))}>
      {shell.noScope.signIn}
    </Anchor>
  </>
)
