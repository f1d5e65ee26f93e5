import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fetched } from './fetched.ts'
import { rowAsks } from './peer.ts'
import type { MakePeer } from './peer.ts'

const version = '0.17.4'

/** json-server keeps rows in a file of JSON, checks nothing and knows nobody. */
export const jsonServer: MakePeer = async (material) => {
  const { folder, port, list } = material
  const command = await fetched('json-server', version)
  if (!command) return undefined
  const file = resolve(folder, 'json-server.json')
  writeFileSync(file, JSON.stringify({ clusters: list.clusters }))
  return {
    name: `json-server ${version}`,
    args: [command, '--quiet', '--no-gzip', '--host', '127.0.0.1', '--port', String(port), file],
    asks: rowAsks(material, 201),
  }
}
