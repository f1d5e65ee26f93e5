import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../root.ts'
import { cruiseZones } from './zones.ts'

type Import = [file: string, specifier: string, kind?: 'type']

/** For each rule: a file that breaks it, and what it imports. */
const offences: Record<string, Import[]> = {
  contract: [['src/contract/a.ts', '../lib/target.ts']],
  'contract-libraries': [
    ['src/contract/b.ts', 'react'],
    ['src/contract/c.ts', 'node:fs'],
  ],
  client: [['src/client/a.ts', '../queries/target.ts']],
  'client-libraries': [['src/client/b.ts', 'react']],
  queries: [['src/queries/a.ts', '../components/target.ts']],
  'queries-libraries': [['src/queries/b.ts', '@mantine/core']],
  components: [['src/components/a.ts', '../client/target.ts']],
  'components-libraries': [['src/components/b.ts', '@tanstack/react-query']],
  pages: [['src/pages/clusters/a.ts', '../../client/target.ts']],
  'pages-apart': [['src/pages/clusters/b.ts', '../events/target.ts']],
  lib: [['src/lib/a.ts', '../queries/target.ts']],
  i18n: [['src/i18n/a.ts', '../components/target.ts']],
  browser: [['src/a.ts', '../proxy/target.ts']],
  proxy: [['proxy/a.ts', '../src/lib/target.ts']],
  'proxy-without-simulator': [['proxy/b.ts', '../simulator/target.ts']],
  simulator: [['simulator/a.ts', '../proxy/target.ts']],
  'test-gear': [['proxy/c.ts', './test/target.ts']],
  conformance: [['conformance/a.ts', '../simulator/target.ts']],
  e2e: [['e2e/a.ts', '../src/contract/target.ts']],
  cycle: [
    ['src/lib/left.ts', './right.ts'],
    ['src/lib/right.ts', './left.ts'],
    ['src/client/one.ts', './other.ts', 'type'],
    ['src/client/other.ts', './one.ts', 'type'],
  ],
  unresolvable: [['src/lib/b.ts', './absent.ts']],
  undeclared: [['src/lib/c.ts', 'undici']],
  'development-only': [
    ['src/main.tsx', './lib/d.ts'],
    ['src/lib/d.ts', 'fast-check'],
  ],
}

/** Imports that must stay possible. */
const allowed: Import[] = [
  ['src/contract/good.ts', 'zod'],
  ['src/client/good.ts', '../contract/target.ts'],
  ['src/queries/good.ts', '../client/target.ts'],
  ['src/components/good.ts', '../lib/target.ts'],
  ['src/pages/clusters/good.ts', '../../queries/target.ts'],
  ['proxy/main.ts', '../simulator/target.ts'],
  ['proxy/server.spec.ts', '../simulator/target.ts'],
  ['proxy/sessions.spec.ts', './test/target.ts'],
  ['security/good.ts', '../proxy/test/target.ts'],
  ['simulator/handlers/good.ts', '../../src/contract/target.ts'],
]

const layers = ['contract', 'client', 'queries', 'components', 'lib', 'i18n', 'pages/events']
const targets = [...layers.map((layer) => `src/${layer}`), 'proxy', 'proxy/test', 'simulator']

// Inside the checkout, so that packages resolve as they do for the real sources.
mkdirSync(`${root}/test-results`, { recursive: true })
const tree = mkdtempSync(`${root}/test-results/zones-`)
const write = (file: string, text: string) => {
  mkdirSync(dirname(`${tree}/${file}`), { recursive: true })
  writeFileSync(`${tree}/${file}`, text)
}

const declared = ['zod', 'react', '@mantine/core', '@tanstack/react-query']
write(
  'package.json',
  JSON.stringify({
    dependencies: Object.fromEntries(declared.map((name) => [name, '*'])),
    devDependencies: { 'fast-check': '*' },
  }),
)
for (const folder of targets) write(`${folder}/target.ts`, 'export const target = 1\n')
for (const [file, specifier, kind = ''] of [...Object.values(offences).flat(), ...allowed])
  write(
    file,
    `import ${kind} * as imported from '${specifier}'\nexport ${kind || 'const'} use = ${kind && 'typeof '}imported\n`,
  )

const { modules, violations } = await cruiseZones(tree)

afterAll(() => rmSync(tree, { recursive: true }))

describe('the import zones', () => {
  test('read the sources', () => {
    expect(modules).toBeGreaterThanOrEqual(targets.length + allowed.length)
  })

  test.each(Object.entries(offences))('%s bites', (rule, files) => {
    const offenders = violations.filter((found) => found.rule === rule).map(({ from }) => from)
    // A cycle and a way are reported once, at the file that is read first.
    if (rule === 'cycle' || rule === 'development-only') {
      expect(offenders).not.toEqual([])
      expect(files.map(([file]) => file)).toEqual(expect.arrayContaining(offenders))
    } else expect(offenders).toEqual(expect.arrayContaining(files.map(([file]) => file)))
  })

  test('a circle of types is a circle', () => {
    const circles = violations.filter(({ rule }) => rule === 'cycle').map(({ from }) => from)
    expect(circles).toContain('src/client/one.ts')
  })

  test('each rule has an offence here', async () => {
    const { ruleSet } = await extractDepcruiseOptions(`${root}/.dependency-cruiser.js`)
    expect(ruleSet?.forbidden?.map(({ name }) => name).sort()).toEqual(Object.keys(offences).sort())
  })

  test.each(allowed)('%s may import %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([])
  })
})
