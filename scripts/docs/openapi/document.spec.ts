import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import examples from '../../../src/contract/examples.json' with { type: 'json' }
import { operations } from '../../../src/contract/index.ts'
import type { AnyOperation } from '../../../src/contract/operation.ts'
import { root } from '../../root.ts'
import { openApiDocument } from './document.ts'
import type { Document } from './document.ts'
import type { DocumentedOperation } from './documented-operation.ts'

const contract = Object.entries<AnyOperation>(operations)
const committed = JSON.parse(readFileSync(`${root}/docs/openapi.json`, 'utf8')) as Document

let document: Document
let documented: Record<string, DocumentedOperation>
const ajv = new Ajv2020({ strict: false, allErrors: true })

beforeAll(async () => {
  document = await openApiDocument()
  ajv.addSchema({ $id: 'dws:api', ...document })
  documented = Object.fromEntries(
    Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .map((operation) => [operation.operationId, operation]),
  )
})

/** What keeps a value from fitting the schema at one place of the document. */
const faultsOf = (pointer: string, value: unknown): string[] => {
  const fits = ajv.compile({ $ref: `dws:api#${pointer}` })
  return fits(value)
    ? []
    : (fits.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message}`)
}

const pointerTo = (name: string, part: string) => {
  const { method, path } = operations[name as keyof typeof operations] as AnyOperation
  const escaped = path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')
  return `/paths/${escaped}/${method.toLowerCase()}/${part}/content/application~1json/schema`
}
const request = (name: string) => pointerTo(name, 'requestBody')
const answer = (name: string) =>
  pointerTo(name, `responses/${operations[name as keyof typeof operations].status}`)

interface Example {
  operation: string
  body?: unknown
  response?: unknown
  refused?: string
}

describe('the document', () => {
  it('is valid OpenAPI 3.1, as it is built and as it is committed', async () => {
    for (const each of [document, committed])
      expect(await new Validator().validate(structuredClone({ ...each }))).toEqual({
        valid: true,
      })
  })

  it('has every operation of the contract and the one that gets a token', () => {
    expect(Object.keys(documented).sort()).toEqual(
      [...contract.map(([name]) => name), 'createToken'].sort(),
    )
    for (const [name, { method, path, section, action, addition, service }] of contract) {
      expect(document.paths[path]?.[method.toLowerCase()]?.operationId).toBe(name)
      expect(documented[name]).toMatchObject({
        'x-section': section,
        'x-iam-action': action,
        ...(addition && { 'x-addition': true }),
      })
      expect(JSON.stringify(documented[name]!['servers'] ?? document['servers'])).toContain(
        `https://${service ?? 'dws'}.{region}.myhuaweicloud.com`,
      )
    }
  })

  it('refers only to what is there, and names nothing that nobody refers to', () => {
    const text = JSON.stringify(document)
    const targets = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/(\w+\/[\w-]+)"/g)].map(([, to]) => to),
    )
    expect([...text.matchAll(/"\$ref":/g)].length).toBe(
      [...text.matchAll(/"\$ref":"#\/components\//g)].length,
    )
    const named = ['schemas', 'parameters', 'headers'].flatMap((section) =>
      Object.keys(document.components[section] as object).map((name) => `${section}/${name}`),
    )
    expect([...targets].filter((target) => !target!.startsWith('responses/')).sort()).toEqual(
      named.sort(),
    )
  })
})

describe('its schemas', () => {
  const rows: Example[] = examples
  it.each(rows)('fit the example of $operation', ({ operation: name, body, response, refused }) => {
    expect(body !== undefined || response !== undefined).toBe(true)
    if (body !== undefined && !refused) expect(faultsOf(request(name), body)).toEqual([])
    if (body !== undefined && refused) expect(faultsOf(request(name), body)).not.toEqual([])
    if (response !== undefined) expect(faultsOf(answer(name), response)).toEqual([])
  })

  it('fit the failures that the document shows', () => {
    const responses = document.components['responses'] as Record<
      string,
      { content: { 'application/json': { examples: Record<string, { value: unknown }> } } }
    >
    for (const [name, { content }] of Object.entries(responses))
      for (const { value } of Object.values(content['application/json'].examples))
        expect(
          faultsOf(`/components/responses/${name}/content/application~1json/schema`, value),
        ).toEqual([])
  })

  it('refuse what the contract refuses', () => {
    const create = (cluster: object) => faultsOf(request('createCluster'), { cluster })
    const body = rows.find((row) => row.operation === 'createCluster' && !row.refused)?.body
    const { cluster } = body as { cluster: Record<string, unknown> }
    expect(create(cluster)).toEqual([])
    expect(create({ ...cluster, port: 1 })).not.toEqual([])
    expect(create({ ...cluster, name: '1' })).not.toEqual([])
    expect(create({ ...cluster, colour: 'red' })).not.toEqual([])
    expect(create({ ...cluster, user_name: undefined })).not.toEqual([])
  })

  it('take both forms of what may be text or a number, one or many', () => {
    const pool = (resource_value: unknown) => ({
      workload_queue: {
        workload_queue_name: 'pool',
        workload_resource_item_list: [{ resource_name: 'memory', resource_value }],
      },
    })
    expect(faultsOf(request('addWorkloadQueue'), pool(5))).toEqual([])
    expect(faultsOf(request('addWorkloadQueue'), pool('5'))).toEqual([])
    expect(faultsOf(request('addWorkloadQueue'), pool('many'))).not.toEqual([])
    const { TagsOrTag, ClusterCheck } = document.components.schemas
    expect(TagsOrTag?.anyOf).toContainEqual({ $ref: '#/components/schemas/Tag' })
    expect(ClusterCheck?.properties?.['db_port']?.anyOf).toHaveLength(2)
  })

  it('name the codes that a rule is refused with', () => {
    const { ClusterName, NodeCount } = document.components.schemas
    expect(ClusterName?.['x-error-codes']).toEqual(['DWS.5056', 'DWS.5057'])
    expect(NodeCount).not.toHaveProperty('minimum')
    expect(NodeCount?.description).toContain('- `DWS.5091` ')
  })

  it('describe a query as what its text is read as', () => {
    expect(documented['listEvents']?.parameters).toContainEqual(
      expect.objectContaining({
        name: 'limit',
        required: false,
        schema: { type: 'integer', minimum: 0 },
      }),
    )
  })
})

describe('what the comments of the contract add', () => {
  it('is in the committed document, without the notes for developers', () => {
    const { DeleteCluster, Event } = committed.components.schemas
    expect(DeleteCluster?.properties?.['keep_last_manual_snapshot']?.description).toMatch(
      /^The number of .*\n\n- `DWS\.5060` /s,
    )
    expect(Event?.properties?.['occur_time']?.description).toBe('Milliseconds since 1970.')
    expect(JSON.stringify(committed)).not.toContain('wire.md')
  })
})
