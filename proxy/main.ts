import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { auditFile } from './observability/audit.ts'
import { buildCatalogue } from './config/catalogue.ts'
import { parseConfig } from './config/config.ts'
import { addDevelopmentPages } from './pages/development-pages.ts'
import { serveMetrics } from './observability/metrics.ts'
import { readOperatorFile } from './config/operator-file.ts'
import { createServer } from './server.ts'
import { addBuiltPages } from './pages/built-pages.ts'

const root = resolve(import.meta.dirname, '..')

const start = async (development: boolean) => {
  const config = parseConfig(process.env)
  const {
    DWS_ACCESS_KEY: access_key,
    DWS_SECRET_KEY: secret_key,
    DWS_SECURITY_TOKEN: security_token,
  } = config
  const choice = readOperatorFile(config.ENDPOINTS)
  const dist = resolve(root, 'dist')
  if (!development && !existsSync(resolve(dist, 'index.html')))
    throw new Error('The console is not built yet: run "npm run build", or "npm start".')

  // Loaded only when it runs: a console for real regions has no simulator in it.
  const simulator = config.SIMULATOR
    ? await (
        await import('../simulator/server.ts')
      ).startSimulator({
        port: config.SIMULATOR_PORT,
        host: '127.0.0.1',
        db: config.SIMULATOR_DB,
        speed: config.SIMULATOR_SPEED,
        control: config.SIMULATOR_CONTROL,
      })
    : undefined
  const log = config.AUDIT_LOG
    ? await auditFile(config.AUDIT_LOG, (error) => {
        console.error(`AUDIT_LOG cannot be written: ${error.message}`)
      })
    : undefined
  const server = await createServer({
    catalogue: buildCatalogue(simulator?.origin, choice),
    allowedHosts: config.ALLOWED_HOSTS,
    corsOrigins: config.CORS_ORIGINS,
    idle: config.SESSION_IDLE_MINUTES * 60_000,
    ...(access_key && secret_key && { environment: { access_key, secret_key, security_token } }),
    log: { level: config.LOG_LEVEL },
    ...(log && { audit: log.audit }),
    ...(config.SESSION_STORE &&
      config.SESSION_SECRET && {
        store: { url: config.SESSION_STORE, secret: config.SESSION_SECRET },
      }),
    pages: (app) => (development ? addDevelopmentPages(app, root) : addBuiltPages(app, dist)),
  })

  const metrics = config.METRICS_PORT
    ? await serveMetrics(server.metrics, config.METRICS_PORT)
    : undefined

  const stop = async () => {
    server.drain()
    await sleep(config.DRAIN_SECONDS * 1000)
    // What is being answered gets its answer, but nobody holds the process up for ever.
    setTimeout(() => process.exit(1), 9_000).unref()
    await server.close()
    await Promise.all([simulator?.close(), metrics?.close(), log?.close()])
  }
  const stopAndExit = () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stopAndExit)
  process.once('SIGINT', stopAndExit)

  // Sources are served to this machine only.
  const host = development ? '127.0.0.1' : config.HOST
  const address = await server.listen({ host, port: config.PORT })
  console.log(`console    ${address}`)
  if (simulator)
    console.log(
      `simulator  ${simulator.origin}\nsign in    domain demo, user operator, password Simulator#2026`,
    )
}

start(process.argv.includes('--dev')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
