import examples from '../../../src/contract/examples.json' with { type: 'json' }
import { operations } from '../../../src/contract/index.ts'
import type { OperationName } from '../../../src/contract/index.ts'
import { pathParameters } from '../../../src/contract/operation.ts'
import type { AnyOperation, Service } from '../../../src/contract/operation.ts'
import type { DocumentedOperation, Parameter } from './documented-operation.ts'
import { failureResponses, failureSchemas, failuresOf } from './failures.ts'
import { openSchemas } from './schemas.ts'
import type { Schema, Schemas } from './schemas.ts'
import { signIn, signInPath, signInSchemas } from './sign-in.ts'
import { tagOf, tags } from './tags.ts'

export interface Document {
  openapi: '3.1.1'
  paths: Record<string, Record<string, DocumentedOperation>>
  components: { schemas: Record<string, Schema>; [section: string]: unknown }
  [field: string]: unknown
}

/** Where the simulator listens unless told otherwise; what it serves names itself instead. */
const simulator = { url: 'http://127.0.0.1:8090', description: 'The simulator' }

const servers = (service: Service | 'iam') => [
  simulator,
  {
    url: `https://${service}.{region}.myhuaweicloud.com`,
    description: 'A region',
    variables: { region: { default: 'cn-north-4', description: 'The id of a region.' } },
  },
]

interface Example {
  operation: string
  body?: unknown
  response?: unknown
  refused?: string
}

/** The examples of one part of an operation, named so that a page can list them. */
const examplesOf = (name: string, part: 'body' | 'response') => {
  const found = (examples as Example[]).filter(
    (example) => example.operation === name && example[part] !== undefined && !example.refused,
  )
  if (found.length === 0) return {}
  const entries = found.map((example, index) => [`example${index + 1}`, { value: example[part] }])
  return { examples: Object.fromEntries(entries) as Record<string, unknown> }
}

const thing = (parameter: string) =>
  parameter === 'project_id' ? 'project' : parameter.replace(/_id$/, '').replaceAll('_', ' ')

const pathParameter = (name: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  description: `The id of the ${thing(name)}.`,
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
})

const document = (name: OperationName, schemas: Schemas): DocumentedOperation => {
  const operation: AnyOperation = operations[name]
  const { body, path, query, response, service, status, summary } = operation
  const parameters = [
    ...pathParameters(path).map((each) => ({ $ref: `#/components/parameters/${each}` })),
    ...(query ? schemas.parameters(query) : []).map((each) => ({ ...each, in: 'query' as const })),
  ]
  return {
    operationId: name,
    tags: [tagOf(operation)],
    summary,
    ...(service && { servers: servers(service) }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: !body.safeParse(undefined).success,
        content: {
          'application/json': { schema: schemas.refer(body), ...examplesOf(name, 'body') },
        },
      },
    }),
    responses: {
      [status]: {
        description: status === 202 ? 'Accepted: the work goes on.' : 'Done.',
        headers: { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } },
        content: {
          'application/json': { schema: schemas.refer(response), ...examplesOf(name, 'response') },
        },
      },
      ...failuresOf({ body: body !== undefined }),
    },
    'x-section': operation.section,
    'x-iam-action': operation.action,
    ...(operation.addition && { 'x-addition': true }),
  }
}

/** Every reference in a part of the document. */
const references = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    (match) => match[1]!,
  )

/** The schemas that something reaches, sorted by name. */
const reached = (all: Record<string, Schema>, from: unknown): Record<string, Schema> => {
  const names = new Set<string>()
  const follow = (part: unknown) => {
    for (const name of references(part)) if (!names.has(name)) follow(all[names.add(name) && name])
  }
  follow(from)
  return Object.fromEntries([...names].sort().map((name) => [name, all[name]!]))
}

const bySection = ([one, a]: [string, AnyOperation], [other, b]: [string, AnyOperation]) =>
  `${a.section} ${one}`.localeCompare(`${b.section} ${other}`, 'en', { numeric: true })

/** The API as an OpenAPI document, read off the contract; descriptions of fields come later. */
export const openApiDocument = async (): Promise<Document> => {
  const schemas = await openSchemas(operations)
  const sorted = Object.entries<AnyOperation>(operations).sort(bySection)
  const paths: Document['paths'] = {
    [signInPath]: { post: signIn(servers('iam')) },
  }
  for (const [name, { method, path }] of sorted)
    (paths[path] ??= {})[method.toLowerCase()] = document(name as OperationName, schemas)
  const ids = [...new Set(sorted.flatMap(([, { path }]) => pathParameters(path)))].sort()
  const all = { ...schemas.components, ...failureSchemas, ...signInSchemas }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Data Warehouse Service',
      version: '1.0.0',
      summary: 'The API of DWS as the console calls it and the simulator answers it.',
      description: [
        'Sign in first: a request without a token is refused, unless it is signed with an access key.',
        'Most writes end at once and start work that takes minutes. Follow it through the `task_status` and `action_progress` of the cluster, or through `showJob` where the answer carries a `job_id`.',
        'Answers are described as the service sends them: numbers may be text, lists may be null, and fields that nobody described may be there. `X-Language: zh-cn` asks for messages in Chinese.',
        '`x-section` is the section of the API reference, `x-iam-action` the permission that an operation needs, and `x-error-codes` what breaking a rule of a field is answered with.',
      ].join('\n\n'),
    },
    servers: servers('dws'),
    tags,
    security: [{ token: [] }, { signature: [] }],
    paths,
    components: {
      schemas: reached(all, [paths, failureResponses]),
      responses: failureResponses,
      parameters: Object.fromEntries(ids.map((name) => [name, pathParameter(name)])),
      headers: {
        'X-Request-Id': {
          description:
            'Names the request when something has to be looked up. Failures have it, too.',
          schema: { type: 'string' },
        },
      },
      securitySchemes: {
        token: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Auth-Token',
          description: 'A token of IAM for the project of the path.',
        },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description:
            'A signature with an access key: `SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…`, with `X-Sdk-Date` and `X-Project-Id` signed. The official SDKs make it.',
        },
      },
    },
  }
}
