import { z } from 'zod'
import { list, LooseInt, LooseText } from './fields.ts'
import { operation } from './operation.ts'

export const AvailabilityZone = z.looseObject({
  code: z.string(),
  name: LooseText,
  /** available or unavailable */
  status: z.string(),
  public_border_group: LooseText,
})

export const listAvailabilityZones = operation({
  method: 'GET',
  path: '/v1.0/{project_id}/availability-zones',
  section: '5.1.1',
  summary: 'Query the AZ list',
  action: 'dws:availabilityZone:list',
  status: 200,
  response: z.looseObject({ availability_zones: list(AvailabilityZone), count: LooseInt }),
})
