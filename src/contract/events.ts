import { z } from 'zod'
import { list, LooseInt, LooseText, QueryInt } from './fields.ts'
import { operation } from './operation.ts'

export const Event = z.looseObject({
  event_id: z.string(),
  name: LooseText,
  display_name: LooseText,
  /** management, monitor, security, system alarm … */
  category: LooseText,
  /** normal or warning */
  severity: LooseText,
  /** cluster, backup, disaster-recovery … */
  source_type: LooseText,
  source_id: LooseText,
  source_name: LooseText,
  /** Milliseconds since 1970. */
  occur_time: LooseInt,
  /** 1 saved, 2 processed */
  status: LooseInt.nullish(),
  subject: LooseText,
  description: LooseText,
  context: LooseText,
  project_id: LooseText,
  name_space: LooseText,
})
export type Event = z.output<typeof Event>

export const listEvents = operation({
  method: 'GET',
  path: '/v2/{project_id}/events',
  section: '5.9.1',
  summary: 'Query the event list',
  action: 'dws:event:list',
  query: z.object({
    /** Index of the page, from 0: not of the record. */
    offset: QueryInt,
    /** Rows of a page; 1000 by default. */
    limit: QueryInt,
  }),
  status: 200,
  response: z.looseObject({ events: list(Event), count: LooseInt }),
})
