import { tagsText } from '../../i18n/tags.ts'
import type { TagTest } from './tag-filter.ts'

const text = tagsText.filter

/** A condition on tags in words. */
export const tagTestWords = (test: TagTest): string =>
  test.is === 'value' ? text.value(test.key, test.value) : text[test.is](test.key)
