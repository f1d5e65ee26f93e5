import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { bundleSizes, printBundleSizes } from './bundle-size.ts'
import { precompress } from './precompress.ts'
import { root } from './root.ts'

const sources = ['src', 'public', 'index.html', 'package-lock.json', 'vite.config.ts']

/** Written last, so that a build that was interrupted never counts as one. */
const stamp = `${root}/dist/.vite/built`

/** The time of the newest change below a path, in ms; a deletion changes its folder. Specs don't count. */
const newest = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  const below = readdirSync(path).filter((name) => !/\.spec\.tsx?$/.test(name))
  return Math.max(stat.mtimeMs, ...below.map((name) => newest(join(path, name))))
}

/** Whether `dist/` is absent or older than what it is built from. */
export const isStale = (): boolean => {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return sources.some((source) => newest(join(root, source)) > built)
}

/** Builds the browser code into `dist/`, with compressed copies beside each asset. */
export const buildConsole = async (): Promise<void> => {
  const started = new Date()
  await build({ root, configFile: `${root}/vite.config.ts`, logLevel: 'warn' })
  await precompress(`${root}/dist`)
  writeFileSync(stamp, '')
  utimesSync(stamp, started, started)
}

if (import.meta.main) {
  const started = performance.now()
  await buildConsole()
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  printBundleSizes(bundleSizes(`${root}/dist`))
}
