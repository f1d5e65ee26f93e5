import { Text } from '@mantine/core'
import { QueryState } from '../../components/status/QueryState.tsx'
import { QuotaGauge } from '../../components/chart/QuotaGauge.tsx'
import { quotasText as text } from '../../i18n/quotas.ts'
import { paths } from '../../paths.ts'
import { useQuotas } from '../../queries/quotas.ts'
import { useScope } from '../../queries/scope.ts'
import classes from './Overview.module.css'
import { Panel } from './Panel.tsx'

/** What the project may still create. */
export const QuotasPanel = () => {
  const { project_name } = useScope()
  return (
    <Panel
      id="quotas"
      title={text.title}
      more={{ to: paths.quotas(project_name), text: text.more }}
    >
      <QueryState query={useQuotas()} height={220}>
        {({ quotas: { resources } }) =>
          resources.length === 0 ? (
            <Text size="sm">{text.none}</Text>
          ) : (
            <ul className={classes.list} aria-label={text.title}>
              {resources.map((quota) => (
                <li key={quota.type}>
                  <QuotaGauge quota={quota} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Panel>
  )
}
