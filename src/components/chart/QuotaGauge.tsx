import type { Quota } from '../../contract/quotas.ts'
import { quotasText as text } from '../../i18n/quotas.ts'
import { formatNumber } from '../../lib/format.ts'
import { Badge } from '../status/Badge.tsx'
import { quotaLevel } from './quota-level.ts'
import classes from './QuotaGauge.module.css'

/** What is used of a quota, with a warning before it is all of it. */
export const QuotaGauge = ({ quota: resource }: { quota: Quota }) => {
  const { type, used, quota } = resource
  const level = quotaLevel(resource)
  const name = text.types[type] ?? type
  const unit = resource.unit ? ` ${resource.unit}` : ''
  if (level.unlimited)
    return (
      <div className={classes.gauge}>
        <span title={type}>{name}</span>
        <span className={classes.number}>{text.unlimited(formatNumber(used), unit)}</span>
      </div>
    )
  const { percent, tone } = level
  const amount = text.used(formatNumber(used), formatNumber(quota), unit)
  return (
    <div className={classes.gauge}>
      <span className={classes.name}>
        <span title={type}>{name}</span>
        {tone !== 'calm' && (
          <Badge tone={tone} label={tone === 'red' ? text.full : text.nearlyFull} />
        )}
      </span>
      <span className={classes.number}>{amount}</span>
      <div
        className={classes.track}
        data-tone={tone}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.min(100, percent)}
        aria-valuetext={`${amount}, ${text.percent(percent)}`}
        title={text.percent(percent)}
      >
        <svg className={classes.fill} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
          <rect width={Math.min(100, percent)} height="6" />
        </svg>
      </div>
    </div>
  )
}
