import { refuse } from '../pipeline/errors.ts'
import { clusterFor, findCluster } from '../clusters/find-cluster.ts'
import type { Handlers, Project } from '../state/project.ts'
import type { ClusterRow } from '../clusters/cluster-rows.ts'

const most = 20

type Tags = ClusterRow['tags']

const put = (project: Project, cluster: ClusterRow, tags: Tags) =>
  project.tables.clusters.put({ ...cluster, tags, updated: project.now })

const has = (tags: Tags, { key, value }: Tags[number]) =>
  tags.some((tag) => tag.key === key && tag.value === value)

export const tags = {
  listTags: ({ tables }) => {
    const byKey = new Map<string, Set<string>>()
    for (const { status, tags } of tables.clusters.all())
      if (status !== 'DELETED')
        for (const { key, value } of tags)
          byKey.set(key, (byKey.get(key) ?? new Set<string>()).add(value))
    return {
      tags: [...byKey]
        .map(([key, values]) => ({ key, values: [...values].toSorted() }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    }
  },

  listClusterTags: (project, { params }) => ({
    tags: [...findCluster(project, params.cluster_id).tags],
  }),

  /** A key that is there gets the new value, as in every service that TMS serves. */
  batchCreateResourceTag: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'editTags')
    const values = new Map(cluster.tags.map(({ key, value }) => [key, value]))
    for (const { key, value } of body.tags) values.set(key, value)
    if (values.size > most) throw refuse('DWS.5194')
    put(
      project,
      cluster,
      [...values].map(([key, value]) => ({ key, value })),
    )
    return {}
  },

  batchDeleteResourceTag: (project, { params, body }) => {
    const cluster = clusterFor(project, params.cluster_id, 'editTags')
    if (!body.tags.every((tag) => has(cluster.tags, tag))) throw refuse('DWS.5191')
    put(
      project,
      cluster,
      cluster.tags.filter((tag) => !has(body.tags, tag)),
    )
    return {}
  },
} satisfies Partial<Handlers>
