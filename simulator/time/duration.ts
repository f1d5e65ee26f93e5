import { z } from 'zod'
import { parseDuration } from './clock.ts'

/** `90s`, `20m`, `2h` or `3d`, read as milliseconds. */
export const Duration = z.string().transform((text, context) => {
  const duration = parseDuration(text)
  if (duration === undefined) {
    context.addIssue({ code: 'custom', message: 'must look like 90s, 20m, 2h or 3d' })
    return z.NEVER
  }
  return duration
})
