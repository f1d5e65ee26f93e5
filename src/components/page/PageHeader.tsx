import { Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'

interface Props {
  title: string
  /** The part of it that is open, for the name of the browser's tab. */
  part?: string
  /** Status, between the title and the facts. */
  badges?: ReactNode
  /** Label and value pairs. */
  facts?: readonly (readonly [label: string, value: ReactNode])[]
  /** One primary action, the rest in a menu. */
  actions?: ReactNode
}

/** The first line of every page; also names the browser's tab. */
export const PageHeader = ({ title, part, badges, facts, actions }: Props) => {
  useEffect(() => {
    document.title = [title, part, 'DWS console'].filter(Boolean).join(' · ')
  }, [title, part])
  return (
    <Group justify="space-between" align="flex-start" gap="sm" mb="md">
      <Stack gap={4}>
        <Group gap="sm">
          <Title order={1} tabIndex={-1}>
            {title}
          </Title>
          {badges}
        </Group>
        {facts && (
          <Group gap="2px 20px">
            {facts.map(([label, value]) => (
              <Text key={label} size="sm" component="div">
                <Text span size="sm" c="dimmed">
                  {label}{' '}
                </Text>
                {value}
              </Text>
            ))}
          </Group>
        )}
      </Stack>
      {actions && <Group gap="xs">{actions}</Group>}
    </Group>
  )
}
