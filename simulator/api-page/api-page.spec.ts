import { afterAll, beforeAll, expect, test } from 'vitest'
import { parsed, send, startTestServer } from '../test/test-server.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const get = (path: string, headers = {}) => send('GET', `${server.origin}${path}`, { headers })

interface Served {
  openapi: string
  servers: { url: string }[]
  paths: Record<string, Record<string, { operationId: string; servers?: { url: string }[] }>>
}

test('the document is served without signing in, and names the server that serves it', async () => {
  const answer = await get('/openapi.json')
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe('application/json')
  const { openapi, servers, paths } = parsed(answer) as Served
  expect(openapi).toMatch(/^3\.1\./)
  expect(servers[0]?.url).toBe('/')
  expect(paths['/v1.0/{project_id}/clusters']?.['post']?.operationId).toBe('createCluster')
  expect(paths['/v1/{project_id}/vpcs']?.['get']?.servers?.[0]?.url).toBe('/')
})

test('what has not changed is not sent again', async () => {
  const { headers } = await get('/openapi.json')
  expect(headers['cache-control']).toBe('no-cache')
  const again = await get('/openapi.json', { 'if-none-match': headers.etag })
  expect(again).toMatchObject({ status: 304, text: '' })
  const changed = await get('/openapi.json', { 'if-none-match': '"other"' })
  expect(changed.status).toBe(200)
})

test('every file that the page asks for is there, and it may load nothing else', async () => {
  const page = await get('/docs')
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain(
    "default-src 'none'; script-src 'self';",
  )
  const files = [...page.text.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map((match) => match[1]!)
  expect(files).toHaveLength(4)
  for (const file of files) {
    const { status, headers, text } = await get(file)
    expect([file, status]).toEqual([file, 200])
    expect(headers['content-type']).toMatch(
      file.endsWith('.css') ? /^text\/css/ : /^text\/javascript/,
    )
    expect(text.length).toBeGreaterThan(0)
  }
})

test.each(['/docs/', '/docs/package.json', '/docs/..%2f..%2fserver.ts', '/docs/constructor'])(
  '%s is no file of the page',
  async (path) => {
    expect(await get(path)).toMatchObject({ status: 404 })
  },
)

test('the page is only for reading', async () => {
  expect(await send('POST', `${server.origin}/docs`)).toMatchObject({ status: 404 })
  const head = await send('HEAD', `${server.origin}/openapi.json`)
  expect(head).toMatchObject({ status: 200, text: '' })
})
