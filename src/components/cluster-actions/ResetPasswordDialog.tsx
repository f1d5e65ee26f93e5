import { PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { passwordRules } from '../../contract/passwords.ts'
import type { ResetPassword } from '../../contract/clusters.ts'
import { actionText } from '../../i18n/cluster-actions.ts'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import { PasswordRules } from '../form/PasswordRules.tsx'
import type { ActionDialogProps } from './action.ts'

const text = actionText.resetPassword

/** 5.2.7. The password lives in this dialog alone and goes with it. */
export const ResetPasswordDialog = ({
  cluster,
  onConfirm,
  ...dialog
}: ActionDialogProps<z.input<typeof ResetPassword>>) => {
  const [new_password, setPassword] = useState('')
  const user_name = cluster.user_name ?? ''
  return (
    <ConfirmDialog
      {...dialog}
      tier="L2"
      title={text.title(cluster.name)}
      confirm={text.confirm}
      name={cluster.name}
      impact={text.impact}
      blocked={!passwordRules.every(({ holds }) => holds(new_password, user_name))}
      onConfirm={() => {
        onConfirm({ new_password })
      }}
    >
      <Stack gap="xs">
        <PasswordInput
          label={text.password(user_name || text.administrator)}
          value={new_password}
          autoComplete="new-password"
          onChange={(event) => {
            setPassword(event.currentTarget.value)
          }}
        />
        <PasswordRules password={new_password} user_name={user_name} />
      </Stack>
    </ConfirmDialog>
  )
}
