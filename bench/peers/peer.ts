import type { Ask } from '../connection.ts'

/** What every peer is to answer with. */
export interface Material {
  /** A folder for what it reads. */
  readonly folder: string
  readonly port: number
  /** The list as the simulator answers it: `{ clusters, count }`. */
  readonly list: { readonly clusters: readonly { readonly id: string }[]; readonly count: number }
  readonly project_id: string
  /** Body of a request that creates a cluster. */
  readonly create: object
}

/** A server that does a part of what the simulator does. */
export interface Peer {
  readonly name: string
  /** What Node runs. */
  readonly args: readonly string[]
  readonly asks: { readonly list: Ask; readonly create?: Ask; readonly tag?: Ask }
}

/** undefined when it cannot be fetched. */
export type MakePeer = (material: Material) => Promise<Peer | undefined>

export const json = { 'content-type': 'application/json' } as const

/** What a server of plain rows is asked; `created` is the status with which it answers a create. */
export const rowAsks = ({ create }: Material, created: number): Peer['asks'] => ({
  list: { method: 'GET', path: '/clusters', headers: {}, status: 200 },
  create: {
    method: 'POST',
    path: '/clusters',
    headers: json,
    body: JSON.stringify(create),
    status: created,
  },
})
