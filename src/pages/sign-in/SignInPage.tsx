import { Box, Center, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { SignInForm } from '../../components/sign-in/SignInForm.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { shell } from '../../i18n/shell.ts'
import { signInText as text } from '../../i18n/sign-in.ts'
import { safeReturnTo } from '../../paths.ts'
import { isMfaRequired } from '../../queries/errors.ts'
import { useEndpoints, useSignIn } from '../../queries/session.ts'

/** The way in. Leads back to the page that was asked for, if it is one of ours. */
export const SignInPage = () => {
  const endpoints = useEndpoints()
  const signIn = useSignIn()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const returnTo = safeReturnTo(params.get('returnTo'))

  useEffect(() => {
    document.title = `${text.title} · ${shell.product}`
  }, [])

  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper withBorder p="xl" w="100%" maw={400}>
        <Stack gap="md">
          <Box>
            <Text size="sm" c="dimmed">
              {shell.product}
            </Text>
            <Title order={1}>{text.title}</Title>
            <Text size="sm" c="dimmed" mt={4}>
              {text.intro}
            </Text>
          </Box>
          <QueryState query={endpoints} height={420}>
            {(choices) => (
              <SignInForm
                {...choices}
                // A project is called as its region, or `<region>_<name>`.
                initialRegion={returnTo?.split(/[/?_]/)[1]}
                pending={signIn.isPending}
                error={signIn.error}
                mfaRequired={isMfaRequired(signIn.error)}
                onSubmit={(credentials) => {
                  signIn.mutate(credentials, {
                    onSuccess: () => {
                      void navigate(returnTo ?? '/', { replace: true })
                    },
                  })
                }}
              />
            )}
          </QueryState>
        </Stack>
      </Paper>
    </Center>
  )
}
