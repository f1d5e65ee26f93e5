import type { z } from 'zod'
import type { PublicIpAddress } from '../../contract/neighbours.ts'
import { idPickerText } from '../../i18n/id-picker.ts'
import type { IdOption } from './IdPicker.tsx'

/** The EIPs of a project to choose from. Those in use are shown, so that nobody looks for them. */
export const eipOptions = (
  publicips: readonly z.output<typeof PublicIpAddress>[] = [],
): IdOption[] =>
  publicips.map(({ id, public_ip_address, status }) => {
    const inUse = !!status && status !== 'DOWN'
    const address = public_ip_address ?? id
    return { value: id, label: inUse ? idPickerText.inUse(address) : address, disabled: inUse }
  })
