import { Text } from '@mantine/core'
import type { NodeType } from '../../contract/clusters.ts'
import type { Quota } from '../../contract/quotas.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { formatNumber } from '../../lib/format.ts'
import { useQuotas } from '../../queries/quotas.ts'
import classes from './create-cluster.module.css'

const text = createClusterText.quota

const left = (quota: Quota | undefined): number =>
  !quota || quota.quota < 0 ? Number.POSITIVE_INFINITY : Math.max(0, quota.quota - quota.used)

/** What the project still has, what the nodes take of it, and a warning where that is too much. */
export const QuotaLine = ({ flavor, nodes }: { flavor: NodeType | undefined; nodes: number }) => {
  const quotas = useQuotas()
  if (!quotas.data)
    return quotas.error ? (
      <Text size="xs" c="dimmed">
        {text.unknown}
      </Text>
    ) : null
  const of = (type: string) => quotas.data.quotas.resources.find((quota) => quota.type === type)
  const instances = of('instances')
  const cores = nodes * (flavor?.vcpus ?? 0)
  const memory = nodes * (flavor?.ram ?? 0)
  const exceeded = left(instances) < 1 || left(of('core')) < cores || left(of('ram')) < memory
  const facts = [
    instances &&
      instances.quota >= 0 &&
      text.instances(formatNumber(instances.used), formatNumber(instances.quota)),
    ...(['core', 'ram'] as const).map(
      (type) => Number.isFinite(left(of(type))) && text.left[type](formatNumber(left(of(type)))),
    ),
  ].filter((fact) => typeof fact === 'string')
  return (
    <div role="status">
      <Text size="xs" className={classes.help}>
        {facts.join(', ')}
        {facts.length > 0 && '. '}
        {cores > 0 && text.takes(formatNumber(cores), formatNumber(memory))}
      </Text>
      {exceeded && (
        <Text size="xs" className={classes.warning}>
          ▲ {text.exceeded}
        </Text>
      )}
    </div>
  )
}
