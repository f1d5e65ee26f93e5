import { Stack } from '@mantine/core'
import { useState } from 'react'
import { PageHeader } from '../../components/page/PageHeader.tsx'
import { QueryState } from '../../components/status/QueryState.tsx'
import type { NodeType } from '../../contract/clusters.ts'
import { createClusterText } from '../../i18n/create-cluster.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { useUrlValues } from '../../lib/use-url-values.ts'
import { useNodeTypes } from '../../queries/clusters.ts'
import { useScope } from '../../queries/scope.ts'
import { CreateClusterForm } from './CreateClusterForm.tsx'
import { fitFlavor } from './fit-flavor.ts'
import { defaults, parseDraft } from './new-cluster.ts'

/** The form with its draft, which outlives a reload; secrets do not. */
const CreateDraft = ({ flavor }: { flavor?: NodeType | undefined }) => {
  const { project_name, project_id } = useScope()
  const draft = useDraft(`create-cluster.${project_name}.${project_id}`, parseDraft)
  const { get, set } = useUrlValues()
  const [attempt, setAttempt] = useState(0)
  const kept = { ...defaults, ...draft.restored }
  const begun = attempt > 0
  // From the first change on the draft says it all.
  const dropFlavor = () => {
    if (get('flavor')) set({ flavor: undefined }, true)
  }
  return (
    <CreateClusterForm
      key={attempt}
      initial={flavor && !begun ? { ...kept, ...fitFlavor(kept, flavor) } : kept}
      restored={draft.restored !== undefined}
      onChange={(values) => {
        draft.save(values)
        dropFlavor()
      }}
      onCreated={draft.clear}
      onStartOver={() => {
        draft.clear()
        dropFlavor()
        setAttempt(attempt + 1)
      }}
    />
  )
}

/** Waits for the flavor that a link asks for; one that the region does not offer is not chosen. */
const CreateOfFlavor = ({ name }: { name: string }) => (
  <QueryState query={useNodeTypes()} height={640}>
    {({ node_types }) => (
      <CreateDraft flavor={node_types.find(({ spec_name }) => spec_name === name)} />
    )}
  </QueryState>
)

/** Creates a cluster in four steps; `?flavor=` in the address begins with that flavor. */
export const CreateClusterPage = () => {
  const { get } = useUrlValues()
  const [flavor] = useState(() => get('flavor'))
  return (
    <Stack gap="md">
      <PageHeader title={createClusterText.title} />
      {flavor === '' ? <CreateDraft /> : <CreateOfFlavor name={flavor} />}
    </Stack>
  )
}
