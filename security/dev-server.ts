import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../conformance/free-port.ts'
import { startNode } from '../conformance/node-process.ts'
import { answering, answers } from './answering.ts'
import { raw, statusesOf } from './raw.ts'
import type { Finding } from './rig.ts'

const root = resolve(import.meta.dirname, '..')

/** T37: the development server listens on this machine alone, whatever HOST says, and serves no file outside the project. */
export const checkDevelopmentServer = async (): Promise<Finding> => {
  const [port, simulatorPort] = [String(await freePort()), String(await freePort())]
  const server = startNode(['--max-http-header-size=65536', join(root, 'proxy/main.ts'), '--dev'], {
    env: {
      ...process.env,
      PORT: port,
      HOST: '0.0.0.0',
      SIMULATOR_PORT: simulatorPort,
      SIMULATOR_DB: ':memory:',
      LOG_LEVEL: 'error',
    },
    stdio: 'ignore',
  })
  const wrong: string[] = []
  await answering(`http://127.0.0.1:${port}/healthz`)
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of others)
    if (await answers(`http://${address}:${port}/healthz`)) wrong.push(`it listens on ${address}`)
  const files = [
    '/@fs/etc/passwd',
    '/@fs/etc/passwd?raw??',
    '/@fs/etc/passwd?import&raw??',
    '/@fs/etc/passwd?url',
    '/@fs/etc/passwd?.svg?.wasm?init',
    '/@fs/x/x/x/vite/../../../../etc/passwd',
    '/../../../../etc/passwd',
    '/@fs//etc/passwd',
    '/%40fs/etc/passwd',
    '/@fs/etc/passwd#x',
    '/@id/__x00__/etc/passwd',
    '/.env',
    '/.git/config',
  ]
  for (const file of files) {
    const head = `GET ${file} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: */*\r\nConnection: close\r\n\r\n`
    const text = await raw(Number(port), head)
    if (/root:.*:0:0:|\[core\]/.test(text))
      wrong.push(`${file} is served with ${statusesOf(text).join()}`)
  }
  await server.stop()
  return { cases: others.length + files.length, wrong }
}
