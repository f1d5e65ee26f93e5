import { auditFile } from '../../proxy/observability/audit.ts'
import type { Region } from '../../proxy/config/catalogue.ts'
import { serveMetrics } from '../../proxy/observability/metrics.ts'
import { createServer } from '../../proxy/server.ts'
import { regionName } from './region.ts'

// The console server as it runs for a team: log, audit log and metrics on. Only the limit of requests is out of reach.

const [port = '', upstream = '', metricsPort = '', auditPath = ''] = process.argv.slice(2)
const origin = `http://127.0.0.1:${upstream}`
const region: Region = {
  id: regionName,
  name: regionName,
  simulator: true,
  cloud: regionName,
  origins: { iam: origin, dws: origin },
}
const { audit } = await auditFile(auditPath, (error) => {
  throw error
})
const app = await createServer({
  catalogue: new Map([[regionName, region]]),
  requestsPerSecond: 1_000_000,
  log: { level: 'info' },
  audit,
})
await serveMetrics(app.metrics, Number(metricsPort))
await app.listen({ port: Number(port), host: '127.0.0.1' })
