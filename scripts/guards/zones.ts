import { existsSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { root } from '../root.ts'

export interface Violation {
  rule: string
  from: string
  to: string
}

export interface Zones {
  /** Modules of ours that were read. */
  modules: number
  violations: Violation[]
}

const folders = ['src', 'proxy', 'simulator', 'e2e', 'conformance', 'security', 'scripts', 'bench']

/** Checks the import zones of `.dependency-cruiser.js` on a tree of sources. */
export const cruiseZones = async (baseDir: string): Promise<Zones> => {
  const options = await extractDepcruiseOptions(`${root}/.dependency-cruiser.js`)
  const present = folders.filter((folder) => existsSync(`${baseDir}/${folder}`))
  const { output } = await cruise(present, { ...options, baseDir, validate: true })
  if (typeof output === 'string') throw new Error(output)
  return {
    modules: output.modules.filter(({ source }) => present.includes(source.split('/')[0] ?? ''))
      .length,
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
  }
}

if (import.meta.main) {
  const { modules, violations } = await cruiseZones(root)
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
  // Without a TypeScript that it can read, dependency-cruiser finds nothing and calls that a success.
  if (modules === 0) console.error('zones: no module was read')
  console.log(`zones: ${modules} modules, ${violations.length} violations`)
  process.exitCode = modules > 0 && violations.length === 0 ? 0 : 1
}
