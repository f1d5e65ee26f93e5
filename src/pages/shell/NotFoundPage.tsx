import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { shell } from '../../i18n/shell.ts'
import { paths } from '../../paths.ts'
import { useScope } from '../../queries/scope.ts'

export const NotFoundPage = () => {
  const { project_name } = useScope()
  return (
    <>
      <PageHeader title={shell.notFound.title} />
      <Text mb="sm">{shell.notFound.text}</Text>
      <Anchor component={Link} to={paths.overview(project_name)}>
        {shell.notFound.home}
      </Anchor>
    </>
  )
}
