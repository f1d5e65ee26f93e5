import { resolve } from 'node:path'
import type { Ask } from './connection.ts'
import { fastifyMap } from './peers/fastify-map.ts'
import { jsonServer } from './peers/json-server.ts'
import type { Material, Peer } from './peers/peer.ts'
import { prism } from './peers/prism.ts'
import { freePort, launch } from './server-process.ts'
import { createBody, listAsk, newProject, send } from './simulated.ts'
import type { SignedIn } from './simulated.ts'

export interface Contestant extends Peer {
  readonly port: number
}

export interface Field {
  readonly simulator: Contestant
  /** Those that could be fetched. Prism is the first, if it is there. */
  readonly peers: readonly Contestant[]
  /** The project whose clusters everybody lists. */
  readonly project: SignedIn
  readonly cluster_ids: readonly string[]
  readonly listBytes: number
}

const main = resolve(import.meta.dirname, '../proxy/simulator/main.ts')

const healthy: Ask = { method: 'GET', path: '/healthz', headers: {}, status: 200 }

const simulatorArgs = (port: number, db: string) => [
  '--max-http-header-size=65536',
  ...[main, '--port', String(port), '--db', db, '--seed', 'empty'],
]

/** Makes a database with so many clusters in a folder, and peers that list the same ones. */
export const gather = async (folder: string, clusters: number): Promise<Field> => {
  const port = await freePort()
  const args = simulatorArgs(port, resolve(folder, 'simulator.db'))
  const server = await launch({ args, port, ready: healthy })
  const project = await newProject(server.origin, { clusters, snapshots: 0, events: 0 })
  const list = listAsk(project)
  const response = await send(server.origin, list)
  const text = await response.text()
  const material: Omit<Material, 'port'> = {
    folder,
    list: JSON.parse(text) as Material['list'],
    project_id: project.project_id,
    create: (await createBody(server.origin, project))('measured'),
  }
  await server.stop()

  const peers: Contestant[] = []
  for (const make of [prism, jsonServer, fastifyMap]) {
    const free = await freePort()
    const peer = await make({ ...material, port: free })
    if (peer) peers.push({ ...peer, port: free })
  }
  return {
    simulator: { name: 'Simulator', args, port, asks: { list } },
    peers,
    project,
    cluster_ids: material.list.clusters.map(({ id }) => id),
    listBytes: Buffer.byteLength(text),
  }
}
