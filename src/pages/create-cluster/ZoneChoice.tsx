import { Radio, Stack } from '@mantine/core'
import { zonesOf, zoneState } from '../../components/flavors/flavor.ts'
import type { NodeType } from '../../contract/clusters.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { flavorsText } from '../../i18n/flavors.ts'
import { useAvailabilityZones } from '../../queries/az.ts'
import type { NewClusterForm } from './wizard/form.ts'

const { zone } = createClusterText
const { reasons } = zone

const reasonOf = (flavor: NodeType | undefined, code: string, open: boolean) => {
  if (!open) return reasons.unavailable
  if (!flavor) return undefined
  const state = zoneState(flavor, code)
  if (state === 'normal') return undefined
  if (state === 'sellout' || state === 'abandon' || state === 'missing')
    return reasons[state](flavor.spec_name)
  return flavorsText.states[state] ?? state
}

interface Props {
  form: NewClusterForm
  flavors: readonly NodeType[]
  flavor: NodeType | undefined
  /** What it says under its label when an AZ can be chosen. */
  help?: string
  /** What no AZ means, where it means something: then any can be chosen without a flavor too. */
  blank?: string | undefined
}

/** The AZs of the region; where the flavor is not to be had, the reason stands beside the AZ. */
export const ZoneChoice = ({ form, flavors, flavor, help = zone.help, blank }: Props) => {
  const listed = useAvailabilityZones().data?.availability_zones ?? []
  const closed = new Set(
    listed.filter(({ status }) => status === 'unavailable').map(({ code }) => code),
  )
  const zones = [...new Set([...zonesOf(flavors), ...listed.map(({ code }) => code)])].sort()
  const ready = flavor !== undefined || blank !== undefined
  return (
    <div data-path="availability_zone">
      <Radio.Group
        {...form.getInputProps('availability_zone')}
        label={createClusterText.fields.availability_zone}
        description={ready ? help : zone.chooseFlavor}
        data-path={undefined}
      >
        <Stack gap={6} mt={8}>
          {blank !== undefined && <Radio value="" label={blank} />}
          {zones.map((code) => {
            const reason = reasonOf(flavor, code, !closed.has(code))
            return (
              <Radio
                key={code}
                value={code}
                label={code}
                description={reason}
                disabled={!ready || reason !== undefined}
              />
            )
          })}
        </Stack>
      </Radio.Group>
    </div>
  )
}
