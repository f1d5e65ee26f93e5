import { IdPicker } from '../../../components/form/IdPicker.tsx'
import { subscriptionsText } from '../../../i18n/subscriptions.ts'
import { useTopics } from '../../../queries/neighbours.ts'
import { topicName } from './draft.ts'

const text = subscriptionsText.form

interface Props {
  /** A URN. */
  value: string
  error: string | undefined
  onChange: (topic: { notification_target: string; notification_target_name: string }) => void
}

/** Chooses whom a subscription tells: a topic of SMN, or its URN by hand. */
export const TopicField = ({ value, error, onChange }: Props) => {
  const query = useTopics()
  const topics = query.data?.topics ?? []
  return (
    <IdPicker
      label={text.topic}
      description={text.topicHelp}
      idHelp={text.urnHelp}
      byHandText={text.byHand}
      listFailed={text.listFailed}
      query={query}
      options={topics.map(({ topic_urn, name }) => ({
        value: topic_urn,
        label: name || topicName(topic_urn),
      }))}
      value={value}
      error={error}
      path="notification_target"
      onChange={(urn) => {
        const name = topics.find(({ topic_urn }) => topic_urn === urn)?.name
        onChange({
          notification_target: urn,
          notification_target_name: name || topicName(urn),
        })
      }}
    />
  )
}
