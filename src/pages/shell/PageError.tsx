import { Button, Center, Code, Stack, Text, Title } from '@mantine/core'
import { useRouteError } from 'react-router'
import { shell } from '../../i18n/shell.ts'

/** A chunk of an older build that the server no longer has. */
const isMissingChunk = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)

/** Stands in for a page that threw, so that the window is never blank. */
export const PageError = () => {
  const error = useRouteError()
  return (
    <Center component="main" p="xl">
      <Stack maw={560} gap="sm" role="alert">
        <Title order={1}>{shell.error.title}</Title>
        <Text>{isMissingChunk(error) ? shell.error.newVersion : shell.error.text}</Text>
        <Code block>{error instanceof Error ? error.message : String(error)}</Code>
        <Button
          onClick={() => {
            window.location.reload()
          }}
        >
          {shell.error.reload}
        </Button>
      </Stack>
    </Center>
  )
}
