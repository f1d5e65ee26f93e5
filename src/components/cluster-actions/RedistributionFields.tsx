import { Checkbox, Radio, Stack } from '@mantine/core'
import { actionText } from '../../i18n/cluster-actions.ts'

const text = actionText.scaleOut

export interface Redistribution {
  auto_redistribute: boolean
  /** insert redistributes online, read-only offline. */
  mode: 'insert' | 'read-only'
}

interface Props {
  value: Redistribution
  onChange: (value: Redistribution) => void
}

/** Whether and how the data moves to the nodes that joined. */
export const RedistributionFields = ({ value, onChange }: Props) => (
  <>
    <Checkbox
      label={text.redistribute}
      description={text.redistributeHelp}
      checked={value.auto_redistribute}
      onChange={(event) => {
        onChange({ ...value, auto_redistribute: event.currentTarget.checked })
      }}
    />
    {value.auto_redistribute && (
      <Radio.Group
        label={text.mode}
        value={value.mode}
        onChange={(mode) => {
          onChange({ ...value, mode: mode === 'insert' ? 'insert' : 'read-only' })
        }}
      >
        <Stack gap={6} mt={4}>
          <Radio value="insert" label={text.online} description={text.onlineHelp} />
          <Radio value="read-only" label={text.offline} description={text.offlineHelp} />
        </Stack>
      </Radio.Group>
    )}
  </>
)
