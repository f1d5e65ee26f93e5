import { Anchor, Button, Group, Text } from '@mantine/core'
import { Link } from 'react-router'
import { Badge } from '../../components/status/Badge.tsx'
import { failureOf } from '../../components/status/failure.ts'
import { common } from '../../i18n/common.ts'
import { compareText } from '../../i18n/compare-parameters.ts'
import { paths } from '../../paths.ts'
import type { ParametersOf } from '../../queries/parameters.ts'
import classes from './Matrix.module.css'
import { differencesOf, type MatrixRow } from './matrix.ts'

const text = compareText.chosen

export interface ComparedCluster extends ParametersOf {
  name: string
  version: string | undefined
}

interface Props {
  project_name: string
  compared: readonly ComparedCluster[]
  rows: readonly MatrixRow[]
  baseline: string
  baselineName: string
  onBaseline: (cluster_id: string) => void
}

const State = ({ cluster, rows }: { cluster: ComparedCluster; rows: readonly MatrixRow[] }) => {
  switch (cluster.status) {
    case 'pending':
      return (
        <Text size="xs" c="dimmed" role="status">
          {text.pending}
        </Text>
      )
    case 'no_group':
      return <Text size="xs">{text.noGroup}</Text>
    case 'failed': {
      const { error_code, error_msg } = failureOf(cluster.error ?? new Error(common.unknown))
      return (
        <div role="alert" className={classes.failure}>
          <code>{error_code}</code> {error_msg}
        </div>
      )
    }
    case 'ready':
      return (
        <Text size="xs" c="dimmed">
          {text.differences(differencesOf(rows, cluster.cluster_id))}
        </Text>
      )
  }
}

/** The clusters of the matrix: whether they could be read, how far they are off, and what to do about it. */
export const ComparedClusters = (props: Props) => {
  const { project_name, rows, baseline } = props
  return (
    <ul className={classes.clusters} aria-label={text.label}>
      {props.compared.map((cluster) => {
        const { cluster_id, name, version, status } = cluster
        const isBaseline = cluster_id === baseline
        const differs = differencesOf(rows, cluster_id) > 0
        return (
          <li key={cluster_id} className={classes.cluster} data-baseline={isBaseline || undefined}>
            <Group gap="4px 8px">
              <Anchor
                component={Link}
                to={paths.cluster({ project_name, cluster_id }, 'parameters')}
                size="sm"
                fw={600}
              >
                {name}
              </Anchor>
              <Text size="xs" c="dimmed">
                {version}
              </Text>
            </Group>
            {isBaseline && status === 'ready' ? (
              <div>
                <Badge tone="blue" label={compareText.baseline.badge} />
              </div>
            ) : (
              <State cluster={cluster} rows={rows} />
            )}
            <Group gap={6}>
              {status === 'failed' && (
                <Button size="compact-xs" variant="default" onClick={cluster.refetch}>
                  {common.retry}
                </Button>
              )}
              {status === 'ready' && differs && (
                <Button
                  component={Link}
                  to={paths.cluster({ project_name, cluster_id }, 'parameters', { like: baseline })}
                  size="compact-xs"
                  variant="default"
                  aria-label={text.matchNamed(name, props.baselineName)}
                >
                  {text.match}
                </Button>
              )}
              {status === 'ready' && !isBaseline && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={text.useNamed(name)}
                  onClick={() => {
                    props.onBaseline(cluster_id)
                  }}
                >
                  {text.use}
                </Button>
              )}
            </Group>
          </li>
        )
      })}
    </ul>
  )
}
