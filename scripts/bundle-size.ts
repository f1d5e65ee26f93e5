import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from 'vite'
import { root } from './root.ts'

/** What a route may load before it is usable, in kB (1000 bytes) of brotli. */
const routes = [
  { route: 'sign-in', pages: [/^src\/pages\/sign-?in\/SignIn\w*\.tsx$/i], goal: 130 },
  {
    route: 'cluster list',
    pages: [/^src\/pages\/shell\/\w+\.tsx$/i, /^src\/pages\/clusters\/Clusters?(List)?Page\.tsx$/],
    goal: 165,
  },
]

export interface BundleSize {
  route: string
  /** The lazy modules of the route that were found; none means that its sources moved. */
  pages: string[]
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
    const found = Object.keys(manifest).filter(
      (key) => manifest[key]?.isDynamicEntry && pages.some((page) => page.test(key)),
    )
    const files = [...closure(manifest, [...entries, ...found])]
      .flatMap((key) => manifest[key]?.file ?? [])
      .filter((file) => file.endsWith('.js'))
    const total = (suffix: '.br' | '.gz') =>
      [...new Set(files)].reduce((sum, file) => sum + sent(join(dist, file), suffix), 0)
    return { route, pages: found, files, brotli: total('.br'), gzip: total('.gz'), goal }
  })
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

export const printBundleSizes = (sizes: BundleSize[]): void => {
  for (const { route, pages, files, brotli, gzip, goal } of sizes) {
    const verdict = brotli > goal * 1000 ? `EXCEEDS the goal of ${goal} kB` : `goal ${goal} kB`
    const found = pages.length > 0 ? '' : ' (no lazy page found: the entry alone)'
    console.log(
      `${route}: ${kB(brotli)} brotli, ${kB(gzip)} gzip in ${files.length} files, ${verdict}${found}`,
    )
  }
}

if (import.meta.main) printBundleSizes(bundleSizes(`${root}/dist`))
