import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fetched } from './fetched.ts'
import { json } from './peer.ts'
import type { MakePeer } from './peer.ts'

const version = '5.16.0'
const openapi = resolve(import.meta.dirname, '../../docs/openapi.json')
const clustersPath = '/v1.0/{project_id}/clusters'

interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { examples?: unknown }>> }>
  >
}

/** Our own document, with the list of the simulator as the example of the list. */
const documentWith = (list: unknown): Document => {
  const document = JSON.parse(readFileSync(openapi, 'utf8')) as Document
  const media = document.paths[clustersPath]?.get?.responses['200']?.content['application/json']
  if (!media) throw new Error(`${openapi} does not say what the list of clusters answers`)
  media.examples = { measured: { value: list } }
  return document
}

/** Prism mocks our OpenAPI document: it checks requests and answers with examples, and keeps nothing. */
export const prism: MakePeer = async ({ folder, port, list, project_id, create }) => {
  const command = await fetched('@stoplight/prism-cli', version)
  if (!command) return undefined
  const document = resolve(folder, 'prism.json')
  writeFileSync(document, JSON.stringify(documentWith(list)))
  const path = clustersPath.replace('{project_id}', project_id)
  const headers = { 'x-auth-token': 'any' }
  const [cluster] = list.clusters
  return {
    name: `Prism ${version}`,
    args: [
      command,
      ...['mock', '--host', '127.0.0.1', '--port', String(port), '--verboseLevel', 'silent'],
      document,
    ],
    asks: {
      list: { method: 'GET', path, headers, status: 200 },
      create: {
        method: 'POST',
        path,
        headers: { ...headers, ...json },
        body: JSON.stringify(create),
        status: 200,
      },
      tag: {
        method: 'POST',
        path: `${path}/${cluster?.id}/tags/batch-create`,
        headers: { ...headers, ...json },
        body: JSON.stringify({ tags: [{ key: 'measured', value: '1' }] }),
        status: 200,
      },
    },
  }
}
