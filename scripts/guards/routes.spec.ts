import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { routes } from '../../e2e/support/routes.ts'
import { root } from '../root.ts'

/** The paths of one array of src/routes.tsx, by its name; `''` for the index. */
const pathsOf = (name: string): string[] => {
  const source = readFileSync(`${root}/src/routes.tsx`, 'utf8')
  const [, array = ''] =
    new RegExp(`const ${name}: RouteObject\\[\\] = \\[\\n(.*?)\\n\\]`, 's').exec(source) ?? []
  return [...array.matchAll(/path: '([^']*)'|index: true/g)].map(([, path]) => path ?? '')
}

it('visits every route in e2e/routes.e2e.ts', () => {
  const below = (parent: string, path: string) => (path === '' ? parent : `${parent}/${path}`)
  const declared = [
    ...pathsOf('routes'),
    ...pathsOf('pages').map((path) => below('/:project_name', path)),
    ...pathsOf('tabs').map((path) => below('/:project_name/clusters/:cluster_id', path)),
  ]
  expect(declared.length).toBeGreaterThan(30)
  expect([...routes].toSorted()).toEqual([...new Set(declared)].toSorted())
})
