import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paths, safeReturnTo } from './paths.ts'

const hosts = [
  'evil.example',
  'evil.example/sim-north-1',
  'user@evil.example',
  '[::1]',
  '0x7f000001',
]
const ways = [
  ...[
    '//',
    '///',
    '\\\\',
    '/\\',
    '\\/',
    '/\t/',
    '/\n/',
    '/%09/',
    '/%2f',
    '/%5c',
    '/.//',
    '/..//',
    '//%0d%0a',
    ' //',
  ],
  ...[
    'http://',
    'HTTPS://',
    'https:',
    'https:\\\\',
    'javascript:alert(1)//',
    'data:text/html,',
    'vbscript:',
    'blob:',
  ],
  ...[
    '/\u2044/',
    '/\uff0f',
    '\u3000//',
    '/x//@',
    '/sim-north-1//',
    '/sim-north-1/../..//',
    '/;@',
    '?//',
    '#//',
    '',
  ],
]

it('leads nowhere but to a page of the console', () => {
  const escapes = ways.flatMap((way) => hosts.map((host) => way + host))
  expect(escapes.length).toBeGreaterThan(150)
  for (const text of escapes) expect([text, safeReturnTo(text)]).toEqual([text, undefined])
})

it('keeps this origin whatever the text', () => {
  const piece = fc.constantFrom(
    ...ways,
    ...hosts,
    '/',
    'clusters',
    '?q=a',
    '%',
    '@',
    ':',
    '..',
    '\r\n',
    '\0',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((all) => all.join('')),
      ),
      (text) => {
        const path = safeReturnTo(text)
        if (path === undefined) return
        const url = new URL(path, 'https://console.example')
        expect(url.origin).toBe('https://console.example')
        expect(url.pathname).not.toMatch(/^\/(sign-in|api|session)/)
      },
    ),
    { numRuns: 5_000, seed: 2026 },
  )
})

it.each([
  '/sim-north-1',
  '/sim-north-1/clusters/7d85f602-1',
  '/sim-north-1/clusters?status=AVAILABLE&q=a%20b',
])('leads back to %s', (path) => {
  expect(safeReturnTo(path)).toBe(path)
})

it.each(['/sign-in?returnTo=/', '/api/sim-north-1', null, ''])('does not lead to %s', (text) => {
  expect(safeReturnTo(text)).toBeUndefined()
})

it('keeps a page that was asked for, in whichever project', () => {
  for (const path of [
    '/cn-north-4/clusters?q=a',
    '/cn-north-4_Data_Lab/clusters/1/nodes',
    '/eu-de',
  ])
    expect(safeReturnTo(path)).toBe(path)
})

it('leads to the same chapter of another project, never to what only one of them has', () => {
  expect(paths.elsewhere('b', '/a/clusters/1/nodes')).toBe('/b/clusters')
  expect(paths.elsewhere('b', '/a/snapshots/board')).toBe('/b/snapshots')
  expect(paths.elsewhere('b', '/a')).toBe('/b')
})
