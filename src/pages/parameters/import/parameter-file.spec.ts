import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Parameter } from '../../../contract/parameters.ts'
import { csvOf, jsonOf } from './parameter-file.ts'
import { valuesOfSet } from './parameter-set.ts'
import { readParameterFile } from './read-parameter-file.ts'

const cluster = { id: 'c1', name: 'sales', version: '9.1.0' }
const at = new Date('2026-03-01T00:00:00Z')
const parameter = (name: string, unit: string | null, cn: string, dn?: string): Parameter => ({
  name,
  type: 'string',
  values: [
    { type: 'cn', value: cn, default_value: 'x' },
    ...(dn === undefined ? [] : [{ type: 'dn', value: dn, default_value: dn }]),
  ],
  unit,
  readonly: false,
  value_range: null,
  restart_required: false,
  description: null,
})
const read = (content: string) => readParameterFile(new Blob([content]))
const faultOf = async (content: string) => {
  const result = await read(content)
  return 'fault' in result ? result.fault : undefined
}
const file = (change: Record<string, unknown>) =>
  JSON.stringify({
    ...(JSON.parse(jsonOf(cluster, [parameter('a', null, '1')], 'all', at)) as object),
    ...change,
  })

describe('a file of parameters', () => {
  it.each([
    ['JSON', (parameters: Parameter[]) => jsonOf(cluster, parameters, 'all', at)],
    ['CSV', (parameters: Parameter[]) => csvOf(parameters, 'all')],
  ])('comes back from %s as it was', (_, write) => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', "'", '=', '-', '0', '7', '.', ' ', '\n', '\r'),
      maxLength: 8,
    })
    const parameters = fc.uniqueArray(
      fc
        .tuple(fc.stringMatching(/^[a-z_]{1,8}$/), text, fc.option(text, { nil: undefined }))
        .map(([name, cn, dn]) => parameter(name, 'KB', cn, dn)),
      { selector: ({ name }) => name, minLength: 1 },
    )
    return fc.assert(
      fc.asyncProperty(parameters, async (written) => {
        expect(await read(write(written))).toEqual({ values: valuesOfSet(written) })
      }),
    )
  })

  it('holds every parameter, or those that are modified', () => {
    const parameters = [parameter('a', null, 'x'), parameter('b', 'KB', '-7', '')]
    expect(csvOf(parameters, 'all')).toBe(
      '\uFEFFname,type,value,unit\r\na,cn,x,\r\nb,cn,-7,KB\r\nb,dn,,KB\r\n',
    )
    expect(JSON.parse(jsonOf(cluster, parameters, 'modified', at))).toEqual({
      format: 'dws-console/parameters',
      schema_version: 1,
      cluster,
      exported: '2026-03-01T00:00:00.000Z',
      extent: 'modified',
      parameters: [{ name: 'b', unit: 'KB', cn: '-7', dn: '' }],
    })
  })

  it('may leave out units', async () => {
    expect(await read('type,value,name\ncn,5,work_mem\n')).toEqual({
      values: [{ name: 'work_mem', type: 'cn', value: '5', unit: undefined }],
    })
  })
})

describe('a bad file', () => {
  it.each([
    ['{\n "format": 1,\n}', /^Line \d is not valid JSON/],
    ['{', /not valid JSON/],
    ['[]', /not a file of parameters/],
    ['{"configurations": []}', /not a file of parameters/],
    [file({ schema_version: 2 }), /schema_version says 2; this console reads version 1/],
    [file({ parameters: [{ name: 'a', cn: 5 }] }), /^Field parameters\[0\]\.cn: .*string/],
    [file({ parameters: [{ name: 'a', CN: '5' }] }), /^Field parameters\[0\]: .*CN/],
    [file({ parameters: [{ name: '', cn: '5' }] }), /^Field parameters\[0\]\.name/],
    [file({ parameters: [] }), /holds no values/],
    [
      file({
        parameters: [
          { name: 'a', cn: '1' },
          { name: 'a', cn: '2' },
        ],
      }),
      /^a has two values for CN/,
    ],
    ['', /missing: name, type, value/],
    ['just a text', /missing: name, type, value/],
    ['name,value\na,1', /missing: type/],
    ['name,type,value\na,cn,1\nb,dn', /^Line 3: 2 cells, where the first line has 3/],
    ['name,type,value\n\n,cn,1', /^Line 3: the name is empty/],
    ['name,type,value\na,both,1', /^Line 2: the type is cn or dn, not “both”/],
    ['name,type,value\na,cn,"1', /^Line 2: a quote/],
    ['name,type,value\na,cn,1\na,cn,2', /^a has two values for CN/],
    ['x'.repeat(1024 * 1024 + 1), /larger than 1 MB/],
  ])('%# is told by what is wrong and where', async (content, message) => {
    expect(await faultOf(content)).toMatch(message)
  })
})
