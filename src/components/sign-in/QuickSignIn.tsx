import { Button, Text } from '@mantine/core'

interface Props {
  label: string
  hint: string
  pending: boolean
  onClick: () => void
}

/** Credentials that nobody has to type. */
export const QuickSignIn = ({ label, hint, pending, onClick }: Props) => (
  <>
    <Button variant="light" loading={pending} onClick={onClick}>
      {label}
    </Button>
    <Text size="xs" c="dimmed">
      {hint}
    </Text>
  </>
)
