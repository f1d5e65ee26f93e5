import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Ask } from './connection.ts'
import { fastifyMap } from './peers/fastify-map.ts'
import { jsonServer } from './peers/json-server.ts'
import type { Material, Peer } from './peers/peer.ts'
import { prism } from './peers/prism.ts'
import { freePort } from '../conformance/free-port.ts'
import { launch } from './server-process.ts'
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

const root = resolve(import.meta.dirname, '..')

const healthy: Ask = { method: 'GET', path: '/healthz', headers: {}, status: 200 }

/** What `npm run simulator` gives to Node, so that what is measured is what people run. */
const command = (): string[] => {
  const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
    scripts: { simulator: string }
  }
  const [, ...args] = scripts.simulator.split(' ')
  return args.map((arg) => (arg.startsWith('-') ? arg : resolve(root, arg)))
}

/** Makes a database with so many clusters in a folder, and peers that list the same ones. */
export const gather = async (folder: string, clusters: number): Promise<Field> => {
  const port = await freePort()
  const db = resolve(folder, 'simulator.db')
  const args = [...command(), '--port', String(port), '--db', db, '--seed', 'empty']
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
