import { z } from 'zod'
import { workloadResources } from '../../contract/resource-management.ts'

/** Settings of pools that a person entered in this browser: the service shows none of them. */
const PoolNotes = z.record(
  z.string(),
  z.object({
    resources: z.partialRecord(z.enum(workloadResources), z.number()),
    /** Milliseconds since 1970, by the clock of the service. */
    noted: z.number(),
  }),
)
export type PoolNotes = Readonly<z.output<typeof PoolNotes>>
export type PoolNote = PoolNotes[string]

/** Notes as they were kept; anything else in their place is no note. */
export const parseNotes = (text: string | undefined): PoolNotes => {
  try {
    return PoolNotes.safeParse(JSON.parse(text ?? '')).data ?? {}
  } catch {
    return {}
  }
}

export const withoutNote = (notes: PoolNotes, name: string): PoolNotes =>
  Object.fromEntries(Object.entries(notes).filter(([other]) => other !== name))
