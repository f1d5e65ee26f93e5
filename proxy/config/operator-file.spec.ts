import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { readOperatorFile } from './operator-file.ts'
import { publicRegions } from './regions.ts'

const all = publicRegions.map(({ id }) => id)
const folder = mkdtempSync(join(tmpdir(), 'operator-'))
const path = join(folder, 'console.config.json')
afterAll(() => rmSync(folder, { recursive: true }))
const write = (text: string) => writeFileSync(path, text)
const read = (content: unknown) => {
  write(JSON.stringify(content))
  return readOperatorFile(path)
}
const own = {
  id: 'private-1',
  name: 'Ours',
  iam: 'https://iam.example',
  dws: 'https://dws.example',
}

describe('the operator’s file', () => {
  test('adds regions and leaves the public ones as they are', () => {
    expect(read({ regions: [own] })).toEqual({
      regions: [{ ...own, simulator: false }],
      public: all,
    })
  })

  test.each([
    [false, []],
    [true, all],
    [['eu-de'], ['eu-de']],
  ])('public %j chooses among the public regions', (chosen, ids) => {
    expect(read({ public: chosen })).toEqual({ regions: [], public: ids })
  })

  test('is console.config.json of the working directory, if it is there and no other is named', () => {
    write('{ "public": false }')
    const before = process.cwd()
    process.chdir(folder)
    onTestFinished(() => process.chdir(before))
    expect(readOperatorFile(undefined).public).toEqual([])
    rmSync(path)
    expect(readOperatorFile(undefined)).toEqual({ regions: [], public: all })
    expect(() => readOperatorFile(path)).toThrow(/console\.config\.json cannot be read: ENOENT/)
  })

  test('that is not JSON is refused in one line', () => {
    write('{ "regions": [\n}')
    expect(() => readOperatorFile(path)).toThrow(/console\.config\.json is not JSON: [^\n]+\.$/)
  })

  test.each([
    [{ dws: 'https://dws.example/v1' }, 'regions[0].dws must be an origin such as'],
    [{ dws: 'https://me@dws.example' }, 'regions[0].dws must be an origin'],
    [{ iam: 'file:///etc/passwd' }, 'regions[0].iam must be an origin'],
    [{ smn: 'http://smn.example' }, 'regions[0].smn must be https, unless it is on this machine'],
    [{ dws: undefined }, 'regions[0].dws is missing.'],
    [{ dws: 7 }, 'regions[0].dws must be text.'],
    [{ id: 'a/b' }, 'regions[0].id must be at most 40 lowercase letters'],
    [{ name: '' }, 'regions[0].name must not be empty.'],
    [{ simulator: 'yes' }, 'regions[0].simulator must be true or false.'],
    [{ obs: 'https://obs.example' }, 'regions[0] has "obs", which means nothing here.'],
  ])('a region with %j is refused with its place', (mistake, message) => {
    expect(() => read({ regions: [{ ...own, ...mistake }] })).toThrow(
      `console.config.json: ${message}`,
    )
  })

  test.each([
    [[], 'the whole must be an object such as {"regions": []}.'],
    [{ regions: {} }, 'regions must be a list.'],
    [{ regions: [own, own] }, 'regions[1].id is "private-1" once more.'],
    [{ public: ['eu-de', 'nowhere-1'] }, 'public[1] is no region of a public cloud.'],
    [{ public: 'eu-de' }, 'public must be true, false or a list of ids.'],
    [{ region: [] }, 'the whole has "region", which means nothing here.'],
  ])('%j is refused with its place', (content, message) => {
    expect(() => read(content)).toThrow(`console.config.json: ${message}`)
  })

  test('plain http is fine on this machine, and for a simulator', () => {
    const local = { ...own, iam: 'http://127.0.0.1:8090', dws: 'http://localhost:8090' }
    const simulator = {
      ...{ id: 'test-1', name: 'Test', simulator: true },
      ...{ iam: 'http://sim:8090', dws: 'http://sim:8090' },
    }
    expect(read({ regions: [local, simulator] }).regions).toHaveLength(2)
  })
})
