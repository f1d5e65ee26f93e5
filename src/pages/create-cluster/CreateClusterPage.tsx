import { useScope } from '../../queries/scope.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { CreateClusterForm } from './CreateClusterForm.tsx'
import { defaults, parseDraft } from './new-cluster.ts'
import { useState } from 'react'

/** Creates a cluster in four steps. What was typed outlives a reload; secrets do not. */
export const CreateClusterPage = () => {
  const { project_name, project_id } = useScope()
  const draft = useDraft(`create-cluster.${project_name}.${project_id}`, parseDraft)
  const [attempt, setAttempt] = useState(0)
  return (
    <CreateClusterForm
      key={attempt}
      initial={{ ...defaults, ...draft.restored }}
      restored={draft.restored !== undefined}
      onChange={draft.save}
      onCreated={draft.clear}
      onStartOver={() => {
        draft.clear()
        setAttempt(attempt + 1)
      }}
    />
  )
}
