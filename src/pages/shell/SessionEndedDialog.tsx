import { Modal, Stack, Text } from '@mantine/core'
import { QueryState } from '../../components/status/QueryState.tsx'
import { SignInForm } from '../../components/sign-in/SignInForm.tsx'
import { shell } from '../../i18n/shell.ts'
import { isMfaRequired } from '../../queries/errors.ts'
import type { Scope } from '../../queries/scope.ts'
import { useEndpoints, useSignIn } from '../../queries/session.ts'

/** A project that is not named after its region was asked for by its name. */
const namedProject = ({ region, project_name }: Scope) =>
  project_name === region || project_name.startsWith(`${region}_`) ? undefined : project_name

/** Signs in again over the page, which stays as it is with everything typed on it. */
export const SessionEndedDialog = ({ scope }: { scope: Scope | undefined }) => {
  const endpoints = useEndpoints()
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
        <QueryState query={endpoints} height={420}>
          {(choices) => (
            <SignInForm
              {...choices}
              initialRegion={scope?.region}
              initialProject={scope && namedProject(scope)}
              pending={signIn.isPending}
              error={signIn.error}
              mfaRequired={isMfaRequired(signIn.error)}
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
