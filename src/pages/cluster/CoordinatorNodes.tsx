import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { whyNot } from '../../components/cluster-actions/action.ts'
import { ReasonButton } from '../../components/form/ReasonButton.tsx'
import type { Output } from '../../contract/operation.ts'
import type { CoordinatorNode, listClusterCn } from '../../contract/node-change.ts'
import { clusterText } from '../../i18n/cluster.ts'
import { detailText as text } from '../../i18n/cluster-details.ts'
import { DeleteCns } from './actions/DeleteCns.tsx'
import type { ClusterOfPage } from './cluster-of-page.ts'
import { CnList } from './CnList.tsx'

/** Fewer must never stay, whatever the service says. */
const fewestCns = 2

type Props = ClusterOfPage & { answer: Output<typeof listClusterCn> }

/** The CNs, which are added here and deleted where they are chosen. */
export const CoordinatorNodes = ({ cluster, openAction, answer }: Props) => {
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
      <CnList cns={instances} selected={selected} onSelect={setSelected} />
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
