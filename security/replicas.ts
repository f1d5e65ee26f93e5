import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { controlOf } from '../conformance/control.ts'
import { freePort } from '../conformance/free-port.ts'
import { startNode, startProcess } from '../conformance/node-process.ts'
import { serveSimulator } from '../conformance/processes.ts'
import { browserAt } from '../proxy/test/http-client.ts'
import { buildConsole, isStale } from '../scripts/build.ts'
import { answering } from './answering.ts'
import { needPrograms } from './debian.ts'

// Two console servers, one Redis and nginx in front, as a team would run them. Under load one server
// is killed, comes back, and the other is stopped in peace: nobody is signed out, and no write
// that was acknowledged is lost.

const root = resolve(import.meta.dirname, '..')

if (isStale()) await buildConsole()
needPrograms({ 'redis-server': 'redis-server', nginx: 'nginx-light' })
const folder = mkdtempSync(join(tmpdir(), 'replicas-'))
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
const [redisPort, nginxPort] = [await freePort(), await freePort()]
const consolePorts = [await freePort(), await freePort()]
const origin = `http://127.0.0.1:${nginxPort}`

/** What these programs print matters only when it is a complaint. */
const stdio = ['ignore', 'ignore', 'inherit'] as const
const simulator = await serveSimulator()
const endpoints = join(folder, 'endpoints.json')
const hosts = Object.fromEntries(
  ['iam', 'dws', 'vpc', 'smn', 'eps'].map((name) => [name, simulator.origin]),
)
writeFileSync(
  endpoints,
  JSON.stringify({
    regions: [{ id: 'sim-north-1', name: 'Simulator', simulator: true, ...hosts }],
  }),
)
const secret = randomBytes(32).toString('base64')
const startConsole = async (port: number) => {
  const server = startNode(['--max-http-header-size=65536', join(root, 'proxy/main.ts')], {
    env: {
      ...process.env,
      PORT: String(port),
      SIMULATOR: 'off',
      ENDPOINTS: endpoints,
      LOG_LEVEL: 'error',
      SESSION_STORE: `redis://127.0.0.1:${redisPort}`,
      SESSION_SECRET: secret,
    },
    stdio: [...stdio],
  })
  await answering(`http://127.0.0.1:${port}/readyz`)
  return server
}

// nginx tries the other server where no connection came to be; a write that was sent is never sent again.
const configuration = join(folder, 'nginx.conf')
writeFileSync(
  configuration,
  `pid ${folder}/nginx.pid; error_log ${folder}/error.log; daemon off; worker_processes 1;
events { worker_connections 256; }
http {
  access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  upstream console { ${consolePorts.map((port) => `server 127.0.0.1:${port} fail_timeout=1s;`).join(' ')} }
  server {
    listen 127.0.0.1:${nginxPort};
    location / { proxy_pass http://console; proxy_set_header Host $http_host; proxy_http_version 1.1; }
  }
}
`,
)

const redis = startProcess(
  'redis-server',
  ['--port', String(redisPort), '--save', '', '--dir', folder, '--loglevel', 'warning'],
  { stdio: [...stdio] },
)
const consoles = await Promise.all(consolePorts.map(startConsole))
const nginx = startProcess('nginx', ['-c', configuration, '-p', folder], { stdio: [...stdio] })
await answering(`${origin}/healthz`)

const control = controlOf(simulator.origin)
const { domain, user, password, project_id } = await control.newTenant({
  clusters: 40,
  snapshots: 0,
  events: 0,
})
const { send, signIn } = browserAt(origin)
const signedIn = await signIn({ region: 'sim-north-1', domain, user, password })
if (signedIn.status !== 201) throw new Error(`sign-in: ${signedIn.status} ${signedIn.text}`)
const api = `/api/sim-north-1/v1.0/${project_id}`
const listed = await send(`${api}/clusters`)
const clusters = (listed.json['clusters'] as { id: string }[]).map(({ id }) => id)

const counts = { reads: 0, readsFailed: 0, signedOut: 0, acknowledged: 0, unknown: 0 }
const acknowledged: { cluster: string; key: string }[] = []
let going = true
const note = (status: number) => {
  if (status === 401) counts.signedOut += 1
}
const reader = async () => {
  while (going) {
    const { status } = await send(`${api}/clusters`)
    note(status)
    counts.reads += 1
    if (status !== 200) counts.readsFailed += 1
    await sleep(100)
  }
}
const writer = async (number: number) => {
  for (let count = 0; going && count < 200; count += 1) {
    const cluster = clusters[(count * 4 + number) % clusters.length] ?? ''
    const key = `w${number}-${Math.floor(count / 10)}-${count}`
    const { status } = await send(`${api}/clusters/${cluster}/tags/batch-create`, {
      method: 'POST',
      body: JSON.stringify({ tags: [{ key, value: 'x' }] }),
    })
    note(status)
    if (status === 200) {
      counts.acknowledged += 1
      acknowledged.push({ cluster, key })
    } else counts.unknown += 1
    await sleep(100)
  }
}

const load = [reader(), reader(), reader(), writer(0), writer(1)]
await sleep(1_500)
await consoles[0]?.stop('SIGKILL')
await sleep(1_500)
consoles[0] = await startConsole(consolePorts[0] ?? 0)
// nginx counts whole seconds: it takes a server back after up to two, and only then the other may stop.
await sleep(3_000)
const before = { ...counts }
await consoles[1]?.stop('SIGTERM')
await sleep(1_500)
const afterPeace = {
  failed: counts.readsFailed - before.readsFailed,
  unknown: counts.unknown - before.unknown,
}
going = false
await Promise.all(load)

// Both servers again, and writes that arrive twice at once: nginx takes the servers in turn.
consoles[1] = await startConsole(consolePorts[1] ?? 0)
await sleep(1_500)
const deliveries = 50
const since = new Date().toISOString()
let differing = 0
for (let count = 0; count < deliveries; count += 1) {
  const sent = {
    method: 'POST',
    body: JSON.stringify({ tags: [{ key: `twice-${count}`, value: 'x' }] }),
    headers: { 'idempotency-key': randomUUID() },
  }
  const path = `${api}/clusters/${clusters[count % clusters.length]}/tags/batch-create`
  const [first, again] = await Promise.all([send(path, sent), send(path, sent)])
  if (first.status !== 200 || first.text !== again.text) differing += 1
  await sleep(50)
}
const sentOn = (await control.requests(project_id)).filter(
  ({ time, operation }) => time >= since && operation === 'batchCreateResourceTag',
).length

let lost = 0
for (const { cluster, key } of acknowledged) {
  const { json } = await send(`${api}/clusters/${cluster}/tags`)
  if (!(json['tags'] as { key: string }[]).some((tag) => tag.key === key)) lost += 1
  // A session may ask 50 times a second.
  await sleep(20)
}
console.log(
  `replicas: ${counts.reads} reads, ${counts.acknowledged} writes acknowledged, ${lost} lost, ` +
    `${counts.signedOut} times signed out; a kill left ${before.unknown} writes unknown and failed ` +
    `${before.readsFailed} reads; a stop in peace ${afterPeace.unknown} and ${afterPeace.failed}; ` +
    `${deliveries} writes delivered twice were sent ${sentOn} times, ${differing} with two answers`,
)
const failed =
  lost > 0 ||
  counts.signedOut > 0 ||
  counts.acknowledged < 30 ||
  afterPeace.failed + afterPeace.unknown > 0 ||
  sentOn !== deliveries ||
  differing > 0
for (const program of [...consoles, nginx, redis, simulator]) await program.stop()
process.exit(failed ? 1 : 0)
