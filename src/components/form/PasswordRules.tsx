import { List, Text, VisuallyHidden } from '@mantine/core'
import { passwordRules } from '../../contract/passwords.ts'
import { actionText } from '../../i18n/cluster-actions.ts'
import { Icon } from '../display/Icon.tsx'

const text = actionText.resetPassword

/** The rules of an administrator's password, ticked off one by one while it is typed. */
export const PasswordRules = (props: { password: string; user_name: string }) => (
  <List size="sm" listStyleType="none" aria-label={text.rules}>
    {passwordRules.map(({ id, holds }) => {
      const met = holds(props.password, props.user_name)
      return (
        <List.Item key={id} icon={<Icon name={met ? 'check' : 'minus'} size={14} />}>
          <Text size="sm" {...(!met && { c: 'dimmed' })}>
            {text.rule[id]} <VisuallyHidden>({met ? text.holds : text.fails})</VisuallyHidden>
          </Text>
        </List.Item>
      )
    })}
  </List>
)
