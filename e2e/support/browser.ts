import { execFileSync, spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LaunchOptions } from '@playwright/test'

/** The archives of the npm package, and where they are unpacked: once per version of Chromium. */
const archives = fileURLToPath(
  new URL('../../node_modules/@sparticuz/chromium/bin', import.meta.url),
)
const version = statSync(`${archives}/chromium.br`, { throwIfNoEntry: false })?.size ?? 0
const cache = fileURLToPath(
  new URL(`../../node_modules/.cache/chromium-${version}`, import.meta.url),
)
const asRoot = process.getuid?.() === 0

/** The library that Chromium misses → the Debian package that has it. */
const packages: Record<string, string> = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
  'libuuid.so.1': 'libuuid1',
  'libfontconfig.so.1': 'libfontconfig1',
  'libfreetype.so.6': 'libfreetype6',
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )

/** Flags for every launch. As root Chromium refuses its sandbox; a machine without fonts gets the packaged ones. */
export const launchOptions = (path = process.env['CHROMIUM_PATH']): LaunchOptions => ({
  ...(path && { executablePath: path }),
  chromiumSandbox: !asRoot,
  ...(!existsSync('/etc/fonts/fonts.conf') && {
    env: { ...environment(), FONTCONFIG_FILE: join(cache, 'fonts.conf') },
  }),
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

/** Unpacks the npm package's Chromium, its fonts and its libraries into the cache. */
const unpack = async (): Promise<void> => {
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  // It unpacks into the temporary folder and takes a file that is there for a whole one. So: a folder
  // of our own, renamed when complete.
  const unpacking = `${cache}-${process.pid}`
  const before = process.env['TMPDIR']
  mkdirSync(unpacking, { recursive: true })
  process.env['TMPDIR'] = unpacking
  try {
    await chromium.executablePath()
    await inflate(`${archives}/al2023.tar.br`)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  const fonts = `<fontconfig><dir>${cache}/fonts/fonts</dir><cachedir>${cache}/fonts/cache</cachedir></fontconfig>`
  writeFileSync(join(unpacking, 'fonts.conf'), fonts)
  // Another process may have been quicker: its folder is as good.
  if (existsSync(cache)) rmSync(unpacking, { recursive: true })
  else renameSync(unpacking, cache)
}

/** Chromium of the npm package; undefined on a platform it is not for. */
const packaged = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const path = join(cache, 'chromium')
  if (!existsSync(path)) await unpack()
  // NSS and expat come with it, for a machine that has none.
  if (missingLibraries(path).length > 0)
    process.env['LD_LIBRARY_PATH'] = [`${cache}/al2023/lib`, process.env['LD_LIBRARY_PATH']]
      .filter(Boolean)
      .join(delimiter)
  return path
}

const system = (): string | undefined =>
  ['chromium-headless-shell', 'chromium', 'google-chrome'].map(onPath).find((path) => path)

/** Shared libraries that a program cannot find. */
const missingLibraries = (path: string): string[] => {
  const { stdout } = spawnSync('ldd', [path], { encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
}

const runs = (path: string): boolean =>
  missingLibraries(path).length === 0 &&
  spawnSync(path, ['--version', ...(asRoot ? ['--no-sandbox'] : [])], { timeout: 60_000 })
    .status === 0

/** Installs Debian packages, or says which command does. */
const install = (names: string[]): void => {
  const command = `apt-get -o DPkg::Lock::Timeout=300 update && apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends ${names.join(' ')}`
  if (!asRoot) throw new Error(`The browser needs packages. As root, run:\n  ${command}`)
  console.log(`installing ${names.join(' ')} …`)
  execFileSync('sh', ['-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/**
 * A Chromium that starts on this machine: CHROMIUM_PATH, else the npm package's, else the system's;
 * where libraries or the browser are missing they are installed. Throws, saying what to do, when
 * there is none.
 */
export const findBrowser = async (): Promise<string> => {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) {
    if (!runs(chosen)) throw new Error(`CHROMIUM_PATH=${chosen} does not start.`)
    return chosen
  }
  const fromNpm = await packaged()
  if (fromNpm && runs(fromNpm)) return fromNpm
  const fromSystem = system()
  if (fromSystem && runs(fromSystem)) return fromSystem

  const libraries = fromNpm ? missingLibraries(fromNpm) : []
  const known = [...new Set(libraries.flatMap((library) => packages[library] ?? []))]
  install(known.length > 0 ? known : ['chromium-headless-shell'])
  const found = [fromNpm, system()].find((path) => path && runs(path))
  if (!found) throw new Error('No Chromium starts here. Install one and set CHROMIUM_PATH to it.')
  return found
}
