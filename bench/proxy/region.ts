import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'

/** The token of everybody: all contestants send it, so that all send the service the same. */
export const token = 'T'.repeat(2_000)

export const regionName = 'test-1'

const project = { id: 'project1', name: regionName, enabled: true }

/** The address under which a contestant is asked for so many bytes. */
export const pathOf = (bytes: number): string =>
  `/api/${regionName}/v1.0/${project.id}/clusters/${bytes}`

const answer = (response: ServerResponse, status: number, body: Buffer, headers: object = {}) => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': body.length,
    ...headers,
  })
  response.end(body)
}

const bytesOf = (body: object) => Buffer.from(JSON.stringify(body))

const kept = new Map<number, Buffer>()

/** JSON of so many bytes, made once. */
const canned = (bytes: number): Buffer => {
  const known = kept.get(bytes)
  if (known) return known
  const empty = bytesOf({ cluster: '' }).length
  const body = bytesOf({ cluster: 'x'.repeat(Math.max(0, bytes - empty)) })
  kept.set(bytes, body)
  return body
}

// A region: its IAM lets everybody in, and a cluster whose id is a number has an answer of so many bytes.
if (import.meta.main)
  createServer((request, response) => {
    const { url = '' } = request
    request.resume()
    if (url.startsWith('/v3/auth/tokens')) {
      const expires_at = new Date(Date.now() + 86_400_000).toISOString()
      const body = bytesOf({ token: { expires_at, project: { id: project.id } } })
      answer(response, 201, body, { 'x-subject-token': token })
    } else if (url.startsWith('/v3/')) answer(response, 200, bytesOf({ projects: [project] }))
    else answer(response, 200, canned(Number(url.slice(url.lastIndexOf('/') + 1)) || 0))
  }).listen(Number(process.argv[2]), '127.0.0.1')
