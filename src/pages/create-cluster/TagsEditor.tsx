import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../../components/display/Icon.tsx'
import { createClusterText } from '../../i18n/create-cluster.ts'
import type { NewClusterForm } from './wizard/form.ts'

const text = createClusterText.tags
const most = 20

/** Up to 20 tags, each a key and a value. */
export const TagsEditor = ({ form }: { form: NewClusterForm }) => {
  const { tags } = form.values
  const { error } = form.getInputProps('tags') as { error?: ReactNode }
  return (
    <Input.Wrapper
      label={createClusterText.fields.tags}
      labelElement="div"
      description={text.help}
      error={error}
      data-path="tags"
    >
      <Stack gap="xs" mt={8} align="flex-start">
        {tags.map((_, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-start" w="100%">
            <TextInput
              {...form.getInputProps(`tags.${index}.key`)}
              aria-label={text.key(index + 1)}
              placeholder="key"
              flex={1}
              miw={0}
            />
            <TextInput
              {...form.getInputProps(`tags.${index}.value`)}
              aria-label={text.value(index + 1)}
              placeholder="value"
              flex={1}
              miw={0}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={text.remove(index + 1)}
              onClick={() => {
                form.removeListItem('tags', index)
              }}
            >
              <Icon name="close" />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="plus" size={14} />}
          disabled={tags.length >= most}
          title={tags.length >= most ? text.full : undefined}
          onClick={() => {
            form.insertListItem('tags', { key: '', value: '' })
          }}
        >
          {text.add}
        </Button>
      </Stack>
    </Input.Wrapper>
  )
}
