import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { QueryState } from '../../../components/status/QueryState.tsx'
import { editableGroup } from '../../../contract/parameters.ts'
import { parameterFilesText } from '../../../i18n/parameter-files.ts'
import { shortId } from '../../../lib/format.ts'
import { useClusters } from '../../../queries/clusters.ts'
import { useConfigurations, useParameters } from '../../../queries/parameters.ts'
import { valuesOfSet, type SetValue } from './parameter-set.ts'

const text = parameterFilesText.plan

interface Props {
  /** The cluster whose values are wanted. */
  cluster_id: string
  onClose: () => void
  children: (source: string, wanted: readonly SetValue[]) => ReactNode
}

/** Reads the values of another cluster, for a plan. */
export const LikePlan = ({ cluster_id, onClose, children }: Props) => {
  const clusters = useClusters()
  const name =
    clusters.data?.clusters.find(({ id }) => id === cluster_id)?.name ?? shortId(cluster_id)
  const configurations = useConfigurations(cluster_id)
  const group = editableGroup(configurations.data?.configurations ?? [])
  const parameters = useParameters(cluster_id, group?.id)
  const close = (
    <Button variant="default" size="xs" onClick={onClose}>
      {text.close}
    </Button>
  )
  const failed = configurations.error ?? parameters.error
  return (
    <>
      <QueryState query={configurations} height={480}>
        {() =>
          group ? (
            <QueryState query={parameters} height={480}>
              {({ configurations: rows }) => children(text.like(name), valuesOfSet(rows))}
            </QueryState>
          ) : (
            <Group>
              <Text size="sm">{text.noGroup(name)}</Text>
              {close}
            </Group>
          )
        }
      </QueryState>
      {failed && !parameters.data && <Group mt="sm">{close}</Group>}
    </>
  )
}
