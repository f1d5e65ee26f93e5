import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'
import { z } from 'zod'
import { TagKey } from '../../contract/tags.ts'
import { useScope } from '../../queries/scope.ts'

const read = (text: string | undefined): string[] => {
  try {
    const keys: unknown = JSON.parse(text ?? '[]')
    return z.array(TagKey).catch([]).parse(keys)
  } catch {
    return []
  }
}

/** The keys that a person wants on every cluster of the project; kept in this browser. */
export const useRequiredKeys = () => {
  const { project_name, project_id } = useScope()
  const [text, setText] = useLocalStorage({
    key: `required-tags.${project_name}.${project_id}`,
    defaultValue: '[]',
    getInitialValueInEffect: false,
    // What is there may come from anywhere: it is read as text, and checked.
    serialize: (value) => value,
    deserialize: (value) => value ?? '[]',
  })
  const keys = useMemo(() => read(text), [text])
  return [
    keys,
    (next: readonly string[]) => {
      setText(JSON.stringify(next))
    },
  ] as const
}
