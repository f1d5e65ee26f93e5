import { Radio, Stack } from '@mantine/core'
import { zonesOf, zoneState } from '../../components/flavor.ts'
import type { NodeType } from '../../contract/clusters.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { flavorsText } from '../../i18n/flavors.ts'
import { useAvailabilityZones } from '../../queries/az.ts'
import type { NewClusterForm } from './form.ts'

const { reasons } = createClusterText.zone

const reasonOf = (flavor: NodeType | undefined, zone: string, open: boolean) => {
  if (!open) return reasons.unavailable
  if (!flavor) return undefined
  const state = zoneState(flavor, zone)
  if (state === 'normal') return undefined
  if (state === 'sellout' || state === 'abandon' || state === 'missing')
    return reasons[state](flavor.spec_name)
  return flavorsText.states[state] ?? state
}

interface Props {
  form: NewClusterForm
  flavors: readonly NodeType[]
  flavor: NodeType | undefined
}

/** The AZs of the region; where the flavor is not to be had, the reason stands beside the AZ. */
export const ZoneChoice = ({ form, flavors, flavor }: Props) => {
  const listed = useAvailabilityZones().data?.availability_zones ?? []
  const closed = new Set(
    listed.filter(({ status }) => status === 'unavailable').map(({ code }) => code),
  )
  const zones = [...new Set([...zonesOf(flavors), ...listed.map(({ code }) => code)])].sort()
  return (
    <div data-path="availability_zone">
      <Radio.Group
        {...form.getInputProps('availability_zone')}
        label={createClusterText.fields.availability_zone}
        description={flavor ? createClusterText.zone.help : createClusterText.zone.chooseFlavor}
        data-path={undefined}
      >
        <Stack gap={6} mt={8}>
          {zones.map((zone) => {
            const reason = reasonOf(flavor, zone, !closed.has(zone))
            return (
              <Radio
                key={zone}
                value={zone}
                label={zone}
                description={reason}
                disabled={!flavor || reason !== undefined}
              />
            )
          })}
        </Stack>
      </Radio.Group>
    </div>
  )
}
