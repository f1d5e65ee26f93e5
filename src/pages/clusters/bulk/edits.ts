import { isSound, tagProblems, type TagProblems } from '../../../components/tags/tag-problems.ts'
import type { Tag } from '../../../contract/tags.ts'
import type { TagEdits } from '../../../components/tags/tag-plan.ts'

/** A line of the form. */
export interface SetTag extends Tag {
  id: number
}

interface CheckedEdits {
  /** Lines and keys that are in order. */
  edits: TagEdits
  /** By line; undefined for one that nobody has written in, which asks for nothing. */
  problems: readonly (TagProblems | undefined)[]
  /** A key that is to be set and removed. */
  both: string | undefined
  sound: boolean
}

export const checkEdits = (set: readonly SetTag[], remove: readonly string[]): CheckedEdits => {
  const problems = set.map((tag, index) =>
    tag.key === '' && tag.value === ''
      ? undefined
      : tagProblems(tag, new Set(set.slice(0, index).map(({ key }) => key))),
  )
  const both = remove.find((key) => set.some((tag) => tag.key === key))
  const fine = set.filter((_, index) => problems[index] && isSound(problems[index]))
  return {
    edits: { set: fine.map(({ key, value }) => ({ key, value })), remove },
    problems,
    both,
    sound: both === undefined && problems.every((problem) => !problem || isSound(problem)),
  }
}
