import type { Cluster } from '../../contract/clusters.ts'

/** A key of the project with how often clusters carry it. */
export interface TagRow {
  key: string
  values: readonly { value: string; clusters: number }[]
  clusters: number
  without: number
}

type Tagged = Pick<Cluster, 'tags'>

/** Keys of the project, counted over its clusters; also a key that the list does not name yet. */
export const tagRows = (
  listed: readonly { key: string; values: readonly string[] }[],
  clusters: readonly Tagged[],
): TagRow[] => {
  const counts = new Map(
    listed.map(({ key, values }) => [key, new Map(values.map((value) => [value, 0]))]),
  )
  for (const { tags } of clusters)
    for (const { key, value } of tags) {
      const values = counts.get(key) ?? new Map<string, number>()
      values.set(value ?? '', (values.get(value ?? '') ?? 0) + 1)
      counts.set(key, values)
    }
  return [...counts].map(([key, values]) => {
    const carrying = [...values.values()].reduce((sum, count) => sum + count, 0)
    return {
      key,
      values: [...values]
        .map(([value, count]) => ({ value, clusters: count }))
        .sort((a, b) => b.clusters - a.clusters || (a.value < b.value ? -1 : 1)),
      clusters: carrying,
      without: clusters.length - carrying,
    }
  })
}

export const filterTagRows = (rows: readonly TagRow[], q: string): readonly TagRow[] => {
  const needle = q.trim().toLowerCase()
  if (!needle) return rows
  return rows.filter(
    ({ key, values }) =>
      key.toLowerCase().includes(needle) ||
      values.some(({ value }) => value.toLowerCase().includes(needle)),
  )
}

/** A cluster that lacks some of the keys. */
export interface LackingRow {
  cluster: Cluster
  missing: readonly string[]
}

export const lackingRows = (
  clusters: readonly Cluster[],
  required: readonly string[],
): LackingRow[] =>
  clusters.flatMap((cluster) => {
    const keys = new Set(cluster.tags.map(({ key }) => key))
    const missing = required.filter((key) => !keys.has(key))
    return missing.length > 0 ? [{ cluster, missing }] : []
  })

export const filterLacking = (rows: readonly LackingRow[], q: string): readonly LackingRow[] => {
  const needle = q.trim().toLowerCase()
  if (!needle) return rows
  return rows.filter(
    ({ cluster, missing }) =>
      cluster.name.toLowerCase().includes(needle) ||
      missing.some((key) => key.toLowerCase().includes(needle)),
  )
}
