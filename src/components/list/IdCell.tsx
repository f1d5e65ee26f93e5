import { Group } from '@mantine/core'
import { shortId } from '../../lib/format.ts'
import { CopyButton } from '../display/CopyButton.tsx'

/** An id in a table: shortened, whole for the pointer, and to copy. */
export const IdCell = ({ id, what }: { id: string; what: string }) => (
  <Group gap={4} wrap="nowrap">
    <span className="mono" title={id}>
      {shortId(id)}
    </span>
    <CopyButton value={id} what={what} />
  </Group>
)
