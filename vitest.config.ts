import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,proxy,scripts,bench}/**/*.spec.ts'],
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
