import { zonesOf } from '../clusters/flavors.ts'
import type { Handlers } from '../state/project.ts'

export const az = {
  listAvailabilityZones: ({ region }) => {
    const availability_zones = zonesOf(region).map((code) => ({
      code,
      name: `AZ${'abc'.indexOf(code.slice(-1)) + 1}`,
      status: 'available',
      public_border_group: 'center',
    }))
    return { availability_zones, count: availability_zones.length }
  },
} satisfies Partial<Handlers>
