import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two shared cores: a property test must not fail because a neighbour compiles.
    testTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,proxy,simulator,scripts,bench,conformance}/**/*.spec.ts'],
        },
      },
      {
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
