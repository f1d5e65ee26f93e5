import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { common } from '../../i18n/common.ts'
import { Icon } from '../display/Icon.tsx'

interface Props {
  q: string
  onSearch: (q: string) => void
  placeholder: string
  shown: number
  total: number
  /** Selects and toggles of this list. */
  filters?: ReactNode
  exportMenu?: ReactNode
  /** Columns that may be hidden, and which are. */
  columns?: {
    optional: readonly { key: string; title: string }[]
    hidden: ReadonlySet<string>
    onToggle: (key: string) => void
  }
}

/** Search, filters, count and columns: the line above every list. */
export const ListToolbar = (props: Props) => {
  const { columns } = props
  return (
    <Group gap="xs" mb="xs">
      <TextInput
        type="search"
        aria-label={common.search}
        placeholder={props.placeholder}
        value={props.q}
        size="sm"
        w={{ base: '100%', xs: 260 }}
        leftSection={<Icon name="search" size={14} />}
        onChange={(event) => {
          props.onSearch(event.currentTarget.value)
        }}
      />
      {props.filters}
      <Group gap="xs" wrap="nowrap" ml="auto">
        <Text size="sm" c="dimmed" role="status">
          {common.shown(props.shown, props.total)}
        </Text>
        {props.exportMenu}
        {columns && (
          <Popover position="bottom-end" withinPortal>
            <Popover.Target>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={common.columns}
                title={common.columns}
              >
                <Icon name="columns" />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <Stack gap="xs">
                {columns.optional.map(({ key, title }) => (
                  <Checkbox
                    key={key}
                    label={title}
                    checked={!columns.hidden.has(key)}
                    onChange={() => {
                      columns.onToggle(key)
                    }}
                  />
                ))}
              </Stack>
            </Popover.Dropdown>
          </Popover>
        )}
      </Group>
    </Group>
  )
}

/** Rows exist, but the filters hide them all. */
export const FilteredEmpty = ({ hidden, onClear }: { hidden: number; onClear: () => void }) => (
  <Stack align="center" gap="xs" py="xl">
    <Text fw={600}>{common.nothingMatches}</Text>
    <Text size="sm" c="dimmed">
      {common.hiddenByFilters(hidden)}
    </Text>
    <Button variant="default" size="xs" onClick={onClear}>
      {common.clearFilters}
    </Button>
  </Stack>
)

/** There is nothing yet: what this is, and how to make one. */
export const Empty = ({
  title,
  text,
  action,
}: {
  title: string
  text: string
  action?: ReactNode
}) => (
  <Stack align="center" gap="xs" py="xl">
    <Text fw={600}>{title}</Text>
    <Text size="sm" c="dimmed" maw="60ch" ta="center">
      {text}
    </Text>
    {action}
  </Stack>
)
