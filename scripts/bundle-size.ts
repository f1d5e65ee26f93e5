import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from 'vite'
import { root } from './root.ts'

/** The lazy modules of a route in src/routes.tsx, and what it may load at first, in kB (1000 bytes) of brotli. */
const routes = [
  { route: 'sign-in', pages: ['src/pages/sign-in/SignInPage.tsx'], goal: 130 },
  {
    route: 'cluster list',
    pages: ['src/pages/shell/Shell.tsx', 'src/pages/clusters/ClustersPage.tsx'],
    goal: 165,
  },
]

export interface BundleSize {
  route: string
  /** Lazy modules of the route that the build does not have: its sources moved, and the sum is too small. */
  missing: string[]
  files: string[]
  brotli: number
  gzip: number
  goal: number
}

/** A module of the manifest and all that it imports statically, as keys of the manifest. */
const closure = (manifest: Manifest, keys: string[]): Set<string> => {
  const seen = new Set<string>()
  const visit = (key: string) => {
    if (seen.has(key)) return
    seen.add(key)
    manifest[key]?.imports?.forEach(visit)
  }
  keys.forEach(visit)
  return seen
}

/** Bytes of a file as the server sends it: the compressed copy, or the file where that is smaller. */
const sent = (path: string, suffix: '.br' | '.gz'): number =>
  statSync(existsSync(path + suffix) ? path + suffix : path).size

/** The JavaScript that each watched route loads at first: entry, lazy page, and their static imports. */
export const bundleSizes = (dist: string): BundleSize[] => {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  return routes.map(({ route, pages, goal }) => {
    const files = [...closure(manifest, [...entries, ...pages])]
      .flatMap((key) => manifest[key]?.file ?? [])
      .filter((file) => file.endsWith('.js'))
    const total = (suffix: '.br' | '.gz') =>
      [...new Set(files)].reduce((sum, file) => sum + sent(join(dist, file), suffix), 0)
    const missing = pages.filter((page) => !manifest[page])
    return { route, missing, files, brotli: total('.br'), gzip: total('.gz'), goal }
  })
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

export const printBundleSizes = (sizes: BundleSize[]): void => {
  for (const { route, missing, files, brotli, gzip, goal } of sizes) {
    const verdict = brotli > goal * 1000 ? `EXCEEDS the goal of ${goal} kB` : `goal ${goal} kB`
    const without = missing.length === 0 ? '' : `, WITHOUT ${missing.join(', ')}: not in the build`
    console.log(
      `${route}: ${kB(brotli)} brotli, ${kB(gzip)} gzip in ${files.length} files, ${verdict}${without}`,
    )
  }
}

if (import.meta.main) printBundleSizes(bundleSizes(`${root}/dist`))
