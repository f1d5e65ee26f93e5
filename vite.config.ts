import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    // scripts/bundle-size.ts reads the manifest; scripts/build.ts compresses and weighs the files.
    manifest: true,
    reportCompressedSize: false,
    sourcemap: false,
    // The content security policy forbids `data:` scripts and styles.
    assetsInlineLimit: 0,
    // Every browser of the target knows modulepreload.
    modulePreload: { polyfill: false },
  },
})
