/** Keys and values in use, as the service lists them for the project. */
export type TagSuggestions = readonly { key: string; values: readonly string[] }[]

export const valuesOf = (suggestions: TagSuggestions, key: string): string[] => [
  ...new Set(suggestions.find((tag) => tag.key === key)?.values.filter((value) => value !== '')),
]

export const keysOf = (suggestions: TagSuggestions): string[] => [
  ...new Set(suggestions.map(({ key }) => key)),
]
