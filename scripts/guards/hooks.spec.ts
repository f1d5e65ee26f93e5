import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

const gear = ['src', 'proxy', 'simulator', 'conformance', 'bench', 'scripts']
  .flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
  .filter((file) => readFileSync(`${root}/${file}`, 'utf8').includes("from 'vitest'"))

it('a module that specs import calls no hook at its top, which only its first spec would get', () => {
  // Vitest runs the set-up file anew for each spec.
  expect(gear).toContain('scripts/ui-setup.ts')
  const calling = gear.filter(
    (file) =>
      file !== 'scripts/ui-setup.ts' &&
      /^(before|after)(Each|All)\(/m.test(readFileSync(`${root}/${file}`, 'utf8')),
  )
  expect(calling).toEqual([])
})
