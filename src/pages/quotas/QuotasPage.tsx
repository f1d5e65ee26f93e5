import { Stack, Text } from '@mantine/core'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import { QuotaGauge } from '../../components/chart/QuotaGauge.tsx'
import type { Quota } from '../../contract/quotas.ts'
import frame from '../../components/page/panel.module.css'
import { quotasText as text } from '../../i18n/quotas.ts'
import { useNodeTypes } from '../../queries/clusters.ts'
import { useQuotas } from '../../queries/quotas.ts'
import { FitPanel } from './FitPanel.tsx'
import classes from './Quotas.module.css'

const Gauges = ({ quotas }: { quotas: readonly Quota[] }) =>
  quotas.length === 0 ? (
    <Text size="sm">{text.none}</Text>
  ) : (
    <ul className={classes.gauges} aria-label={text.title}>
      {quotas.map((quota) => (
        <li key={quota.type} className={frame.panel}>
          <QuotaGauge quota={quota} />
        </li>
      ))}
    </ul>
  )

/** What the project uses of its quotas (5.10.1), and what more would fit. */
export const QuotasPage = () => {
  const quotas = useQuotas()
  const flavors = useNodeTypes()
  return (
    <>
      <PageHeader title={text.title} />
      <Stack gap="lg">
        <QueryState query={quotas} height={160}>
          {({ quotas: { resources } }) => (
            <div>
              <Text size="sm" c="dimmed" maw="72ch" mb="sm">
                {text.intro}
              </Text>
              <Gauges quotas={resources} />
            </div>
          )}
        </QueryState>
        {quotas.data && (
          <QueryState query={flavors} height={360}>
            {({ node_types }) => (
              <FitPanel quotas={quotas.data.quotas.resources} flavors={node_types} />
            )}
          </QueryState>
        )}
      </Stack>
    </>
  )
}
