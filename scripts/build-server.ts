import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { root } from './root.ts'

const output = `${root}/dist-server`

/**
 * Builds the console server with all that it imports into `dist-server/`, for the packed console: Node
 * strips no types below node_modules. The checkout runs its sources as they are.
 */
export const buildServer = async (): Promise<void> => {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Vite serves the sources in `npm run dev` alone.
    ssr: { noExternal: true, external: ['vite'], target: 'node' },
    build: {
      outDir: output,
      target: 'node24',
      ssr: true,
      license: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { 'dws-console': `${root}/proxy/dws-console.ts` },
        output: {
          // The simulator finds its files beside itself, in the checkout as in the package.
          chunkFileNames: ({ moduleIds }) =>
            moduleIds.some((id) => id.startsWith(`${root}/simulator/`))
              ? 'simulator/[name].js'
              : '[name].js',
        },
      },
    },
  })
  const page = `${output}/simulator`
  cpSync(`${root}/simulator/api-page`, page, {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  })
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js'])
    cpSync(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${file}`)), `${page}/${file}`)
}
