import { z } from 'zod'

/** The service that answers an operation; each has its own endpoint in a region. */
export type Service = 'dws' | 'vpc' | 'eps' | 'smn'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** The names between braces in a path: `'/v1.0/{project_id}/clusters/{cluster_id}'` gives both ids. */
type PathParameter<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameter<Rest>
  : never

export interface OperationSpec<
  Path extends string = string,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  method: Method
  path: Path
  /** Absent: DWS itself. */
  service?: Service
  /** Section of the API reference, or `wire` for an operation that only reference/wire.md knows. */
  section: string
  /** What the operation does, in a few words: the title of its row in docs/coverage.md. */
  summary: string
  /**
   * The reference lacks it: a region may answer APIGW.0101, and the console then does without
   * (wire.md §1.1).
   */
  addition?: true
  /**
   * IAM action that allows it. Fourteen are in the permission table (chapter 7); the names of the
   * others follow the same pattern and are guessed.
   */
  action: string
  /** Query parameters. Absent: the operation has none. */
  query?: Query
  /** Request body. Absent: the operation takes none. */
  body?: Body
  /** Status of success. */
  status: 200 | 201 | 202
  response: Response
}

/** Declares one operation of the API. Everything that knows an endpoint reads it off this object. */
export const operation = <
  const Path extends string,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodType,
>(
  spec: OperationSpec<Path, Query, Body, Response>,
) => spec

/** Any operation, for code that walks over all of them. */
export type AnyOperation = OperationSpec

type QueryInput<O> = O extends { query?: infer Q extends z.ZodType }
  ? z.input<Q> extends undefined
    ? unknown
    : { query?: z.input<Q> }
  : unknown
type BodyInput<O> = O extends { body?: infer B extends z.ZodType }
  ? z.input<B> extends undefined
    ? unknown
    : undefined extends z.input<B>
      ? { body?: z.input<B> }
      : { body: z.input<B> }
  : unknown

/**
 * What a caller passes: path parameters by name, `query` and `body`.
 * `project_id` is never passed: the scope of the call supplies it.
 */
export type Input<O extends AnyOperation> = Record<
  Exclude<PathParameter<O['path']>, 'project_id'>,
  string
> &
  QueryInput<O> &
  BodyInput<O>

/** What a caller gets. */
export type Output<O extends AnyOperation> = z.output<O['response']>

/** What a server sends: the wire form of `Output`. */
export type Answer<O extends AnyOperation> = z.input<O['response']>

/** What a server receives, already parsed. */
export interface Received<O extends AnyOperation> {
  params: Record<PathParameter<O['path']>, string>
  query: O extends { query?: infer Q extends z.ZodType } ? z.output<Q> : undefined
  body: O extends { body?: infer B extends z.ZodType } ? z.output<B> : undefined
}

const parameter = /\{(\w+)\}/g

/** An id as it may stand in a path: no separator, no dot, nothing that another layer could decode. */
export const PathId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/**
 * Fills a path template. Throws a TypeError on an id that is not a `PathId`, so that no value can
 * ever leave its segment.
 */
export const fillPath = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(parameter, (_, name: string) => {
    const value = params[name]
    if (value === undefined || !PathId.safeParse(value).success)
      throw new TypeError(`${name} is not a valid id`)
    return value
  })

/** The parameter names of a path template, in order. */
export const pathParameters = (path: string): string[] =>
  [...path.matchAll(parameter)].map((match) => match[1]!)
