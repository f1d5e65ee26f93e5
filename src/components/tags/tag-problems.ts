import { duplicateKey, TagKey, TagValue, type Tag } from '../../contract/tags.ts'
import { fieldError, withCode } from '../cluster-actions/field-error.ts'

export interface TagProblems {
  key: string | undefined
  value: string | undefined
}

/** What is wrong with a new tag beside keys that are taken, with the code of the service. */
export const tagProblems = ({ key, value }: Tag, taken: ReadonlySet<string>): TagProblems => ({
  key: fieldError(TagKey, key) ?? (taken.has(key) ? withCode(duplicateKey) : undefined),
  value: valueProblem(value),
})

export const valueProblem = (value: string): string | undefined => fieldError(TagValue, value)

export const isSound = ({ key, value }: TagProblems): boolean => !key && !value
