import { ActionIcon, CopyButton as MantineCopyButton } from '@mantine/core'
import { common } from '../../i18n/common.ts'
import { Icon } from './Icon.tsx'

/** Copies a value; the icon confirms it, and so does the name that a screen reader hears. */
export const CopyButton = ({ value, what }: { value: string; what: string }) => (
  <MantineCopyButton value={value}>
    {({ copied, copy }) => (
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        onClick={copy}
        aria-label={copied ? common.copied : common.copy(what)}
        title={copied ? common.copied : common.copy(what)}
      >
        <Icon name={copied ? 'check' : 'copy'} size={14} />
      </ActionIcon>
    )}
  </MantineCopyButton>
)
