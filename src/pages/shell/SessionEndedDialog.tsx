import { Modal, Stack, Text } from '@mantine/core'
import { QueryState } from '../../components/QueryState.tsx'
import { SignInForm } from '../../components/SignInForm.tsx'
import { shell } from '../../i18n/shell.ts'
import { useRegions, useSignIn } from '../../queries/session.ts'

/** Signs in again over the page, which stays as it is with everything typed on it. */
export const SessionEndedDialog = ({ region }: { region: string }) => {
  const regions = useRegions()
  const signIn = useSignIn()
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={shell.sessionEnded.title}
      zIndex={400}
    >
      <Stack gap="sm">
        <Text size="sm">{shell.sessionEnded.text}</Text>
        <QueryState query={regions} height={420}>
          {(choices) => (
            <SignInForm
              regions={choices}
              initialRegion={region}
              pending={signIn.isPending}
              error={signIn.error}
              onSubmit={(credentials) => {
                signIn.mutate(credentials)
              }}
            />
          )}
        </QueryState>
      </Stack>
    </Modal>
  )
}
