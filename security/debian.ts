import { execFileSync, spawnSync } from 'node:child_process'

const present = (program: string) =>
  spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined

/** Programs of Debian that a check runs against, installed where they are missing: by root only. */
export const needPrograms = (programs: Readonly<Record<string, string>>): void => {
  const missing = Object.entries(programs).filter(([program]) => !present(program))
  if (missing.length === 0) return
  const packages = missing.map(([, name]) => name)
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() !== 0) throw new Error(`Needed here. As root, run:\n  ${command}`)
  console.log(`installing ${packages.join(' ')} …`)
  execFileSync('sh', ['-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
