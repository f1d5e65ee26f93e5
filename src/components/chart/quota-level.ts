import type { Quota } from '../../contract/quotas.ts'

export type QuotaLevel =
  { unlimited: true } | { unlimited: false; percent: number; tone: 'calm' | 'amber' | 'red' }

const warnFrom = 80

/** How much of a quota is used. −1 has no limit; a quota of 0 is used up. */
export const quotaLevel = ({ used, quota }: Pick<Quota, 'used' | 'quota'>): QuotaLevel => {
  if (quota < 0) return { unlimited: true }
  const percent = quota === 0 ? 100 : Math.floor((used / quota) * 100)
  const tone = percent >= 100 ? 'red' : percent >= warnFrom ? 'amber' : 'calm'
  return { unlimited: false, percent, tone }
}
