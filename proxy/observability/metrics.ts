import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** What this server counts, in the words of Prometheus. No label holds a user, a project or an id. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests
  readonly #upstream
  readonly #signIns

  /** `sessions` is asked whenever somebody reads the metrics. */
  constructor(sessions: () => number) {
    const registers = [this.#registry]
    this.#requests = new Histogram({
      name: 'console_request_duration_seconds',
      help: 'Time to answer a browser, by route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: seconds,
      registers,
    })
    this.#upstream = new Histogram({
      name: 'console_upstream_duration_seconds',
      help: 'Time until a service answered, by host and status; status 0 is no answer.',
      labelNames: ['host', 'status'],
      buckets: seconds,
      registers,
    })
    this.#signIns = new Counter({
      name: 'console_sign_ins_total',
      help: 'Sign-ins, by the status of the answer.',
      labelNames: ['status'],
      registers,
    })
    const live = new Gauge({
      name: 'console_sessions',
      help: 'Sessions held.',
      registers,
      collect: () => {
        live.set(sessions())
      },
    })
  }

  request(method: string, route: string, status: number, duration: number): void {
    this.#requests.observe({ method, route, status }, duration)
    if (method === 'POST' && route === '/session') this.#signIns.inc({ status })
  }

  upstream(origin: string, status: number, duration: number): void {
    this.#upstream.observe({ host: new URL(origin).host, status }, duration)
  }

  /** From now on the process is watched too: memory, event loop, garbage collection. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry })
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }
}

/**
 * Serves `GET /metrics` on a port of its own, on this machine only: the way of the browsers never
 * leads there, whatever stands in front of the console.
 */
export const serveMetrics = async (metrics: Metrics, port: number) => {
  metrics.watchProcess()
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    void metrics.text().then((text) => {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
      response.end(text)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
