import { useMutation, useQuery } from '@tanstack/react-query'
import { ApiError } from '../client/api-error.ts'
import * as contract from '../contract/tags.ts'
import { operationQuery } from './operation-query.ts'
import { quiet } from './polling.ts'
import { useScope, type Scope } from './scope.ts'
import { useWrites } from './use-writes.ts'

const chapter = 'tags'

export const tagQueries = {
  list: (scope: Scope) => ({
    ...operationQuery(scope, chapter, contract.listTags, {}),
    refetchInterval: quiet,
  }),
  ofCluster: (scope: Scope, cluster_id: string) => ({
    ...operationQuery(scope, chapter, contract.listClusterTags, { cluster_id }),
    refetchInterval: quiet,
  }),
}

export const useTags = () => useQuery(tagQueries.list(useScope()))
export const useClusterTags = (cluster_id: string) =>
  useQuery(tagQueries.ofCluster(useScope(), cluster_id))

/** What a change of tags asks for: up to two requests, in this order or the other. */
export interface TagRequests {
  put: readonly contract.Tag[]
  remove: readonly contract.Tag[]
  remove_first: boolean
}

/** The first of two requests was accepted, the second was not: its details, but for what it says of the whole. */
export class PartlyDone extends Error {
  readonly details: ApiError['details']
  readonly did: 'put' | 'remove'

  constructor(did: 'put' | 'remove', cause: ApiError) {
    super(cause.message, { cause })
    this.name = 'PartlyDone'
    this.did = did
    const { outcome, ...details } = cause.details
    this.details = outcome === 'unknown' ? { ...details, outcome } : details
  }
}

/** Writes the tags of clusters, one cluster a call. Nothing is sent that has nothing to say. */
export const useTagWrites = () => {
  const effects = { invalidates: ['tags', 'clusters'] } as const
  const create = useWrites(contract.batchCreateResourceTag, effects)
  const remove = useWrites(contract.batchDeleteResourceTag, effects)
  const save = async (cluster_id: string, requests: TagRequests): Promise<void> => {
    const steps = [
      { did: 'put', write: create, tags: requests.put },
      { did: 'remove', write: remove, tags: requests.remove },
    ] as const
    let done: 'put' | 'remove' | undefined
    for (const { did, write, tags } of requests.remove_first ? steps.toReversed() : steps) {
      if (tags.length === 0) continue
      try {
        await write.send({ cluster_id, body: { tags: [...tags] } })
        done = did
      } catch (error) {
        throw done && error instanceof ApiError ? new PartlyDone(done, error) : error
      }
    }
  }
  return { save, settle: create.settle }
}

/** Saves the tags of one cluster; busy until the page shows them. */
export const useSaveClusterTags = (cluster_id: string) => {
  const { save, settle } = useTagWrites()
  return useMutation<void, Error, TagRequests>({
    mutationFn: (requests) => save(cluster_id, requests),
    retry: false,
    networkMode: 'always',
    onSettled: settle,
  })
}
