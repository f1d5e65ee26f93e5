import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { ApiError, isSignedOut } from './api-error.ts'
import { send } from './send.ts'

let server: Server | undefined

/** A real server that gives one answer; resolves with its address. */
const answering = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener)
  await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const json = (status: number, body: unknown, headers = {}): RequestListener => {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

const failureOf = async (listener: RequestListener, method = 'GET') => {
  const url = await answering(listener)
  const error: unknown = await send({ method, url, operation: `${method} /x` }).catch(
    (e: unknown) => e,
  )
  if (!(error instanceof ApiError)) throw new Error(`Not a failure: ${JSON.stringify(error)}`)
  return error
}

it('sends the header of the console, and JSON and the key of a write only where they are', async () => {
  const seen: unknown[] = []
  const url = await answering(({ headers }, response) => {
    seen.push(['x-dws-console', 'content-type', 'idempotency-key'].map((name) => headers[name]))
    response.end('{"ok":true}')
  })
  expect(await send({ method: 'GET', url, operation: 'GET /x' })).toEqual({ ok: true })
  const write = { method: 'POST', url, operation: 'POST /x', body: { a: 1 } }
  await send({ ...write, idempotencyKey: '8e03978e-40d5-43e6-bc93-6894a57f9324' })
  expect(seen).toEqual([
    ['1', undefined, undefined],
    ['1', 'application/json', '8e03978e-40d5-43e6-bc93-6894a57f9324'],
  ])
})

it('takes an empty body for a success without content', async () => {
  const url = await answering(json(200, ''))
  expect(await send({ method: 'POST', url, operation: 'POST /x' })).toBeUndefined()
})

it('keeps code, text and request id of the service', async () => {
  const { details } = await failureOf(
    json(409, { error_code: 'DWS.5050', error_msg: 'taken' }, { 'x-request-id': 'r1' }),
    'POST',
  )
  expect(details).toMatchObject({
    status: 409,
    error_code: 'DWS.5050',
    error_msg: 'taken',
    request_id: 'r1',
    outcome: 'done',
    operation: 'POST /x',
  })
})

it('finds the failure inside a 200', async () => {
  const { error_code } = await failureOf(json(200, { error_code: 'DWS.5047', error_msg: 'no' }))
  expect(error_code).toBe('DWS.5047')
})

it.each([
  ['HTML', '<html>Bad gateway</html>', 502, 'HTTP.502'],
  ['HTML in a 200', '<html></html>', 200, 'HTTP.200'],
  ['cut JSON', '{"clusters":[', 200, 'HTTP.200'],
])('does not take %s for an answer', async (_, body, status, error_code) => {
  expect((await failureOf(json(status, body))).error_code).toBe(error_code)
})

it('does not know the outcome of a write whose connection broke', async () => {
  const { details } = await failureOf((request) => request.socket.destroy(), 'POST')
  expect(details).toMatchObject({
    error_code: 'CONSOLE.UNREACHABLE',
    outcome: 'unknown',
    status: 0,
  })
})

it('passes on what the console server knows of the outcome', async () => {
  const body = { error_code: 'BFF.0503', error_msg: 'busy', outcome: 'not_sent' }
  const { details } = await failureOf(json(503, body, { 'retry-after': '600' }), 'POST')
  expect(details).toMatchObject({ outcome: 'not_sent', retry_after: 60 })
})

it('knows the end of the session from a 401 about a cluster', async () => {
  expect(isSignedOut(await failureOf(json(401, { error_code: 'BFF.0401', error_msg: '' })))).toBe(
    true,
  )
  server?.close()
  expect(isSignedOut(await failureOf(json(401, { error_code: 'DWS.0047', error_msg: '' })))).toBe(
    false,
  )
})

it('names the action that a 403 needs, unless the console server itself refused', async () => {
  const actionFor = async (status: number, error_code: string) => {
    const url = await answering(json(status, { error_code, error_msg: 'no' }))
    const error: unknown = await send({
      ...{ method: 'GET', url, operation: 'GET /x', action: 'dws:cluster:list' },
    }).catch((e: unknown) => e)
    server?.close()
    return (error as ApiError).details.action
  }
  expect(await actionFor(403, 'APIGW.0302')).toBe('dws:cluster:list')
  expect(await actionFor(403, 'BFF.0403')).toBeUndefined()
  expect(await actionFor(404, 'DWS.0047')).toBeUndefined()
})
