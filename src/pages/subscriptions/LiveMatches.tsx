import { Anchor, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { subscriptionsText as text, type SubscriptionWords } from '../../i18n/subscriptions.ts'
import { MatchTable, type AnyRecent } from './MatchTable.tsx'

interface Props {
  words: SubscriptionWords
  /** What happened in the last days; undefined where that cannot be loaded. */
  recent: readonly AnyRecent[] | undefined
  matches: readonly AnyRecent[]
}

/** What a subscription as it is being written would have sent. */
export const LiveMatches = ({ words, recent, matches }: Props) => {
  const [shown, setShown] = useState(false)
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600} role="status">
        {recent ? words.matches(matches.length, recent.length) : words.unknown}
      </Text>
      {matches.length > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="left"
          aria-expanded={shown}
          onClick={() => {
            setShown(!shown)
          }}
        >
          {shown ? text.form.hideMatches : text.form.showMatches}
        </Anchor>
      )}
      {shown && <MatchTable label={text.columns.matches} rows={matches} />}
    </Stack>
  )
}
