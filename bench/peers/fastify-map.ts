import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fastify } from 'fastify'
import { rowAsks } from './peer.ts'
import type { MakePeer } from './peer.ts'

/** A hand-made mock: Fastify over a Map, which it serialises for every answer. Nothing is durable. */
export const fastifyMap: MakePeer = async (material) => {
  const { folder, port, list } = material
  const file = resolve(folder, 'fastify-map.json')
  writeFileSync(file, JSON.stringify(list.clusters))
  return {
    name: 'Fastify and a Map',
    args: [import.meta.filename, String(port), file],
    asks: rowAsks(material, 200),
  }
}

if (import.meta.main) {
  const [, , port, file = ''] = process.argv
  const rows = JSON.parse(readFileSync(file, 'utf8')) as { id: string }[]
  const clusters = new Map(rows.map((row) => [row.id, row]))
  const app = fastify()
  app.get('/clusters', () => ({ clusters: [...clusters.values()], count: clusters.size }))
  app.post<{ Body: { cluster: object } }>('/clusters', ({ body }) => {
    const row = { ...body.cluster, id: randomUUID() }
    clusters.set(row.id, row)
    return { cluster: { id: row.id } }
  })
  await app.listen({ port: Number(port), host: '127.0.0.1' })
}
