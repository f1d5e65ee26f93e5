import { Anchor, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { common } from '../../../i18n/common.ts'
import { subscriptionsText as text, type SubscriptionWords } from '../../../i18n/subscriptions.ts'
import type { AnyRecent } from '../match.ts'
import { MatchTable } from './MatchTable.tsx'
import type { Week } from '../use-recent.ts'

interface Props {
  words: SubscriptionWords
  week: Week<unknown>
  matches: readonly AnyRecent[]
}

/** What a subscription as it is being written would have sent. */
export const LiveMatches = ({ words, week: { recent, failed }, matches }: Props) => {
  const [shown, setShown] = useState(false)
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600} role="status">
        {recent
          ? words.matches(matches.length, recent.length)
          : failed
            ? words.unknown
            : common.loading}
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
