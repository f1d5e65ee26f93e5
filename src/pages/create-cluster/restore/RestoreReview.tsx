import { Stack, Text, Title } from '@mantine/core'
import { restoreText as text } from '../../../i18n/restore.ts'
import { formatDuration } from '../../../lib/duration.ts'
import { formatSize } from '../../../lib/size.ts'
import { useNodeTypes } from '../../../queries/clusters.ts'
import { QuotaLine } from '../QuotaLine.tsx'
import { gbToRestore, rate, restoreTime } from './restore-estimate.ts'
import { flavorOf, type Source } from './restore-source.ts'

const Duration = ({ snapshot, cluster }: Source) => {
  const gb = gbToRestore(snapshot)
  const nodes = cluster?.number_of_node
  if (gb === undefined || !nodes) return <Text size="sm">{text.estimate.unknown(rate)}</Text>
  return (
    <>
      <Text size="sm">{text.estimate.total(formatDuration(restoreTime(gb, nodes)))}</Text>
      <Text size="xs" c="dimmed">
        {text.estimate.formula(formatSize(gb), rate, nodes)}
      </Text>
    </>
  )
}

/** What the restore takes: quota, and time. */
export const RestoreReview = ({ source }: { source: Source }) => {
  const { cluster } = source
  const flavor = flavorOf(source, useNodeTypes().data?.node_types ?? [])
  return (
    <>
      <Stack gap={4} component="section" aria-label={text.quota.title}>
        <Title order={3}>{text.quota.title}</Title>
        <QuotaLine flavor={flavor} nodes={cluster?.number_of_node ?? 0} />
        {!cluster && <Text size="sm">{text.quota.unknown}</Text>}
      </Stack>
      <Stack gap={4} component="section" aria-label={text.estimate.title}>
        <Title order={3}>{text.estimate.title}</Title>
        <Duration {...source} />
      </Stack>
    </>
  )
}
