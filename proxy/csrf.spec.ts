import { describe, expect, test } from 'vitest'
import { csrfRefusal } from './csrf.ts'
import type { GateInput } from './csrf.ts'

const own = 'http://127.0.0.1:8080'
const methods = ['GET', 'POST', 'PUT', 'DELETE']
const sites = [undefined, 'none', 'same-site', 'cross-site', 'same-origin']
const origins = [own, 'http://127.0.0.1:9999', 'null', undefined]
const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', undefined]

/** The legal cells, written out: everything else must be refused. */
const legal = new Set([
  ...methods.flatMap((method) =>
    [`same-origin ${own}`, 'same-origin undefined', `undefined ${own}`].map(
      (from) => `${method} ${from} application/json`,
    ),
  ),
  ...['GET', 'DELETE'].flatMap((method) =>
    [`same-origin ${own}`, 'same-origin undefined', `undefined ${own}`].map(
      (from) => `${method} ${from} undefined`,
    ),
  ),
  'GET undefined undefined application/json',
  'GET undefined undefined undefined',
])

const input = (over: Partial<GateInput>): GateInput => ({
  method: 'POST',
  host: '127.0.0.1:8080',
  site: 'same-origin',
  dest: 'empty',
  origin: own,
  marker: '1',
  contentType: 'application/json',
  needsBody: true,
  trusted: new Set(),
  ...over,
})

const cells = methods.flatMap((method) =>
  sites.flatMap((site) =>
    origins.flatMap((origin) =>
      types.map((contentType) => ({ method, site, origin, contentType })),
    ),
  ),
)

describe('CSRF gate', () => {
  test('the matrix has 320 cells, of which 20 are legal', () => {
    expect(cells).toHaveLength(320)
    expect(legal.size).toBe(20)
  })

  test.each(cells)('$method site=$site origin=$origin type=$contentType', (cell) => {
    const name = `${cell.method} ${cell.site} ${cell.origin} ${cell.contentType}`
    const needsBody = cell.method === 'POST' || cell.method === 'PUT'
    expect(csrfRefusal(input({ ...cell, needsBody })) === undefined).toBe(legal.has(name))
    // Without the header that a foreign page cannot send, no cell is legal.
    expect(csrfRefusal(input({ ...cell, needsBody, marker: undefined }))).toBeDefined()
  })

  test('an operation without a body may be called without a content type', () => {
    expect(csrfRefusal(input({ contentType: undefined, needsBody: false }))).toBeUndefined()
    expect(csrfRefusal(input({ contentType: undefined, needsBody: true }))).toBeDefined()
  })

  test('the API opens no document, frame or image', () => {
    for (const dest of ['document', 'iframe', 'image', 'script'])
      expect(csrfRefusal(input({ dest }))).toBeDefined()
    expect(csrfRefusal(input({ dest: undefined }))).toBeUndefined()
  })

  test.each(['application/json; charset=utf-8', 'APPLICATION/JSON'])('takes %s', (contentType) => {
    expect(csrfRefusal(input({ contentType }))).toBeUndefined()
  })

  test.each(['application/jsonp', 'text/json', 'application/json, text/plain', ''])(
    'refuses the type "%s"',
    (contentType) => {
      expect(csrfRefusal(input({ contentType }))).toBeDefined()
    },
  )

  test('an origin of CORS_ORIGINS passes from another site, and only exactly', () => {
    const trusted = new Set(['http://localhost:5173'])
    const from = (origin: string) => csrfRefusal(input({ origin, site: 'same-site', trusted }))
    expect(from('http://localhost:5173')).toBeUndefined()
    for (const origin of [
      'http://localhost:5173.',
      'http://LOCALHOST:5173',
      'http://localhost:5174',
    ])
      expect(from(origin)).toBeDefined()
  })
})
