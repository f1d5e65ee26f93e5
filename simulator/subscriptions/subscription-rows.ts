export interface TopicRow {
  /** The URN. */
  readonly id: string
  readonly name: string
  readonly display_name: string
}

export interface SubscriptionRow {
  readonly id: string
  readonly name: string
  readonly enable: 0 | 1
  readonly notification_target: string
  readonly notification_target_name: string
  readonly language: string
  readonly time_zone: string
}

export interface AlarmSubscriptionRow extends SubscriptionRow {
  /** Words joined by commas; empty: all. */
  readonly alarm_level: string
  /** "alarm id:level,…"; empty: all. */
  readonly alarm_detail: string
}

export interface EventSubscriptionRow extends SubscriptionRow {
  /** Words joined by commas; empty: all. Likewise the next three. */
  readonly source_type: string
  readonly source_id: string
  readonly category: string
  readonly severity: string
  readonly tag: string
}

/** What SMN was asked to send, because an enabled subscription matched. */
export interface NotificationRow {
  readonly id: string
  readonly at: number
  readonly kind: 'alarm' | 'event'
  /** Its name, as it was then. */
  readonly subscription: string
  readonly topic_urn: string
  /** The alarm or event that matched. */
  readonly cause_id: string
  readonly text: string
}
