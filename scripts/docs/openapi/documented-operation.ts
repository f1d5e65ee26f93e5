import type { Schema } from './schemas.ts'

export interface Parameter {
  name: string
  in: 'path' | 'query'
  required?: boolean
  description?: string
  schema: Schema
}

/** An operation of the document: what the rest of the generator reads of it, and more. */
export interface DocumentedOperation {
  operationId: string
  description?: string
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { required: boolean; content: { 'application/json': { schema: Schema } } }
  responses: Record<string, unknown>
  [field: string]: unknown
}
