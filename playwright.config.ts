import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/support/browser.ts'
import { logs } from './e2e/support/secrets.ts'

const port = Number(process.env['E2E_PORT'] ?? 8181)
const simulatorPort = Number(process.env['E2E_SIMULATOR_PORT'] ?? 8191)
const inCi = Boolean(process.env['CI'])

// Read by e2e/support/simulator.ts, in the workers too.
process.env['SIMULATOR_URL'] = `http://127.0.0.1:${simulatorPort}`

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: inCi,
  workers: 2,
  retries: inCi ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  globalTeardown: './e2e/support/teardown.ts',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'on-first-retry',
    launchOptions: launchOptions(),
  },
  // The real server with its simulator, no mocks. Nothing is kept, and time moves only as it does outside.
  webServer: {
    // All that it prints is kept, to be searched for secrets when the run is over.
    command: `mkdir -p test-results/secrets && exec node_modules/.bin/node --max-http-header-size=65536 proxy/main.ts >${logs.server} 2>&1`,
    url: `http://localhost:${port}/healthz`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      PORT: String(port),
      SIMULATOR_PORT: String(simulatorPort),
      SIMULATOR_DB: ':memory:',
      SIMULATOR_SPEED: '1',
      LOG_LEVEL: 'trace',
      AUDIT_LOG: logs.audit,
    },
  },
})
