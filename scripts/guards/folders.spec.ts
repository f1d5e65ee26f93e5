import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

const top = ['src', 'proxy', 'simulator', 'e2e', 'conformance', 'security', 'scripts', 'bench']

/** Their files are chapters of the reference, routes, or scenes of one program. */
const lists = [
  'src/contract',
  'src/queries',
  'src/i18n',
  'src/pages',
  'simulator/handlers',
  'e2e',
  'conformance',
]

const most = 25

const below = (folder: string): string[] => [
  folder,
  ...readdirSync(`${root}/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => below(`${folder}/${name}`)),
]
const folders = top.flatMap(below)
const entriesOf = (folder: string) => readdirSync(`${root}/${folder}`).length

it('no folder of code has more than 25 entries, lists of chapters and routes apart', () => {
  expect(folders.length).toBeGreaterThan(60)
  const full = folders.filter((folder) => !lists.includes(folder) && entriesOf(folder) > most)
  expect(full).toEqual([])
})

it('every list that may be longer is there', () => {
  expect(lists.filter((list) => !folders.includes(list))).toEqual([])
})

it('what only tests need has no place among the files of the console and the simulator', () => {
  const files = folders
    .filter((folder) => /^(src|proxy|simulator)(\/|$)/.test(folder) && !folder.endsWith('/test'))
    .flatMap((folder) => readdirSync(`${root}/${folder}`).map((name) => `${folder}/${name}`))
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(600)
  const gear = files.filter(
    (file) =>
      /\/spec-[^/]+$/.test(file) ||
      readFileSync(`${root}/${file}`, 'utf8').includes("from 'vitest'"),
  )
  expect(gear).toEqual([])
})
