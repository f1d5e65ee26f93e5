import { describe, expect, test } from 'vitest'
import { csrfCells } from '../test/csrf-matrix.ts'
import { csrfRefusal } from './csrf.ts'
import type { GateInput } from './csrf.ts'

const own = 'http://127.0.0.1:8080'
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

const cells = csrfCells(own)

describe('CSRF gate', () => {
  test('the matrix has 320 cells, of which 20 are legal', () => {
    expect(cells).toHaveLength(320)
    expect(cells.filter(({ legal }) => legal)).toHaveLength(20)
  })

  test.each(cells)('$method site=$site origin=$origin type=$contentType', ({ legal, ...cell }) => {
    const needsBody = cell.method === 'POST' || cell.method === 'PUT'
    expect(csrfRefusal(input({ ...cell, needsBody })) === undefined).toBe(legal)
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
