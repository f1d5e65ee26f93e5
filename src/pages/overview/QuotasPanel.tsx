import { Text } from '@mantine/core'
import { Badge } from '../../components/Badge.tsx'
import { QueryState } from '../../components/QueryState.tsx'
import type { Quota } from '../../contract/quotas.ts'
import { overviewText } from '../../i18n/overview.ts'
import { formatNumber } from '../../lib/format.ts'
import { useQuotas } from '../../queries/quotas.ts'
import classes from './Overview.module.css'
import { Panel } from './Panel.tsx'
import { quotaLevel } from './quota-level.ts'

const text = overviewText.quotas

const Gauge = ({ quota: resource }: { quota: Quota }) => {
  const { type, used, quota } = resource
  const level = quotaLevel(resource)
  const name = text.types[type] ?? type
  const unit = resource.unit ? ` ${resource.unit}` : ''
  if (level.unlimited)
    return (
      <li className={classes.gauge}>
        <span title={type}>{name}</span>
        <span className={classes.number}>{text.unlimited(formatNumber(used), unit)}</span>
      </li>
    )
  const { percent, tone } = level
  const amount = text.used(formatNumber(used), formatNumber(quota), unit)
  return (
    <li className={classes.gauge}>
      <span className={classes.row}>
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
    </li>
  )
}

/** What the project may still create. */
export const QuotasPanel = () => (
  <Panel id="quotas" title={text.title}>
    <QueryState query={useQuotas()} height={220}>
      {({ quotas: { resources } }) =>
        resources.length === 0 ? (
          <Text size="sm">{text.none}</Text>
        ) : (
          <ul className={classes.list} aria-label={text.title}>
            {resources.map((quota) => (
              <Gauge key={quota.type} quota={quota} />
            ))}
          </ul>
        )
      }
    </QueryState>
  </Panel>
)
