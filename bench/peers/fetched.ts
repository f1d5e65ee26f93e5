import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

const cache = resolve(import.meta.dirname, '../../node_modules/.cache/bench')

interface Manifest {
  readonly bin: string | Readonly<Record<string, string>>
}

/**
 * Installs a package at one version into the cache, unless it is there already. Resolves to the file
 * of its command, or to undefined, with a line that says why, when it cannot be fetched.
 */
export const fetched = async (name: string, version: string): Promise<string | undefined> => {
  const prefix = resolve(cache, `${name.replaceAll('/', '+')}@${version}`)
  const folder = resolve(prefix, 'node_modules', name)
  const manifest = resolve(folder, 'package.json')
  if (!existsSync(manifest)) {
    await mkdir(prefix, { recursive: true })
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel', 'error']
    try {
      await promisify(execFile)(
        'npm',
        ['install', '--prefix', prefix, ...flags, `${name}@${version}`],
        { cwd: prefix },
      )
    } catch (error) {
      const [why] = (error instanceof Error ? error.message : String(error)).split('\n', 2)
      console.error(`${name} is absent: ${why}`)
      return undefined
    }
  }
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0]
  return file && resolve(folder, file)
}
