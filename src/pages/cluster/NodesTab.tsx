import { Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { whyNot } from '../../components/cluster-actions/action.ts'
import { QueryState } from '../../components/QueryState.tsx'
import { ReasonButton } from '../../components/ReasonButton.tsx'
import type { Output } from '../../contract/operation.ts'
import type { CoordinatorNode, listClusterCn } from '../../contract/node-change.ts'
import { clusterText } from '../../i18n/cluster.ts'
import { detailText as text } from '../../i18n/cluster-details.ts'
import { useClusterCns } from '../../queries/node-change.ts'
import { useRefetchOnTask } from '../../queries/use-refetch-on-task.ts'
import { DeleteCns } from './actions/DeleteCns.tsx'
import { useClusterOfPage, type ClusterOfPage } from './cluster-of-page.ts'
import { CnList } from './CnList.tsx'
import { NodeList } from './NodeList.tsx'

/** Fewer must never stay, whatever the service says. */
const fewestCns = 2

type Cns = ClusterOfPage & { answer: Output<typeof listClusterCn> }

const CoordinatorNodes = ({ cluster, openAction, answer }: Cns) => {
  const { instances, min_num, max_num } = answer
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [deleting, setDeleting] = useState<readonly CoordinatorNode[]>()
  // Those that are gone meanwhile no longer count.
  const chosen = instances.filter(({ id }) => selected.has(id))
  const least = Math.max(fewestCns, min_num)
  const whyNotDelete = () => {
    if (chosen.length === 0) return text.selectFirst
    return instances.length - chosen.length < least ? text.keepCns(least) : undefined
  }
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {text.cnsOf(instances.length, min_num, max_num)}
        </Text>
        <Group gap="xs">
          <ReasonButton
            variant="default"
            size="xs"
            reason={whyNot('addCns', cluster)}
            onClick={() => {
              openAction('addCns')
            }}
          >
            {clusterText.actions.addCns}
          </ReasonButton>
          <ReasonButton
            variant="default"
            size="xs"
            reason={whyNot('deleteCns', cluster) ?? whyNotDelete()}
            onClick={() => {
              setDeleting(chosen)
            }}
          >
            {clusterText.actions.deleteCns}
          </ReasonButton>
        </Group>
      </Group>
      <CnList cns={instances} chosen={new Set(chosen.map(({ id }) => id))} onToggle={toggle} />
      {deleting && (
        <DeleteCns
          cluster={cluster}
          chosen={deleting}
          onClose={() => {
            setDeleting(undefined)
            setSelected(new Set())
          }}
        />
      )}
    </>
  )
}

export const NodesTab = () => {
  const page = useClusterOfPage()
  const cns = useClusterCns(page.cluster.id)
  useRefetchOnTask(page.cluster, cns)
  return (
    <Stack gap="lg">
      <Stack component="section" gap="xs" aria-label={text.cns}>
        <Title order={2}>{text.cns}</Title>
        <QueryState query={cns} height={180}>
          {(answer) => <CoordinatorNodes {...page} answer={answer} />}
        </QueryState>
      </Stack>
      <Stack component="section" gap="xs" aria-label={text.nodes}>
        <Title order={2}>{text.nodes}</Title>
        <NodeList nodes={page.cluster.nodes} />
      </Stack>
    </Stack>
  )
}
