import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** It changes the working directory, which a thread has no part in. */
const ofProcess = ['proxy/config/operator-file.spec.ts']

export default defineConfig({
  test: {
    // Two shared cores: a property test must not fail because a neighbour compiles.
    testTimeout: 30_000,
    // A worker keeps the modules of one file for the next: whoever changes something global puts it back.
    isolate: false,
    // Threads start quicker than processes and share what has been transformed.
    pool: 'threads',
    maxWorkers: '100%',
    fsModuleCache: true,
    // For the processes that specs start.
    env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/node') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,proxy,simulator,scripts,bench,conformance}/**/*.spec.ts'],
          exclude: ofProcess,
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          environment: 'node',
          pool: 'forks',
          include: ofProcess,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['src/**/*.spec.tsx'],
          setupFiles: ['scripts/ui-setup.ts'],
        },
      },
    ],
  },
})
