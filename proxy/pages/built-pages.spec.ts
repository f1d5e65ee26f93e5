import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { rig } from '../test/server-fixture.ts'
import { addBuiltPages } from './built-pages.ts'

const dist = mkdtempSync(join(tmpdir(), 'dist-'))
afterAll(() => rmSync(dist, { recursive: true }))
const script = 'console.log("x")'
mkdirSync(join(dist, 'assets'))
mkdirSync(join(dist, '.vite'))
writeFileSync(join(dist, '.vite/manifest.json'), '{}')
writeFileSync(join(dist, 'favicon.svg'), '<svg/>')
writeFileSync(join(dist, 'assets/index-abc.js'), script)
writeFileSync(join(dist, 'assets/index-abc.js.gz'), gzipSync(script))
writeFileSync(
  join(dist, 'index.html'),
  '<meta name="style-nonce" content="__STYLE_NONCE__"><div id="root"></div>',
)

const served = () => rig({ pages: (app) => addBuiltPages(app, dist) })
const page = { accept: 'text/html,*/*', 'sec-fetch-dest': 'document' }

describe('pages', () => {
  test.each(['/', '/sim-north-1/clusters/c1/parameters?q=a', '/index.html', '/a%20b'])(
    '%s opens the console with a policy of its own',
    async (path) => {
      const { send } = await served()
      const first = await send(path, { headers: page, bare: true })
      expect(first.status).toBe(200)
      expect(first.headers['content-type']).toBe('text/html; charset=utf-8')
      const nonce = /content="([A-Za-z0-9_-]{22})"/.exec(first.text)?.[1]
      const policy = String(first.headers['content-security-policy'])
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toContain('unsafe')
      expect(first.headers['cache-control']).toBe('no-store')
      expect(first.headers['x-content-type-options']).toBe('nosniff')
      const second = await send(path, { headers: page, bare: true })
      expect(second.text).not.toBe(first.text)
    },
  )

  test.each([
    '/api/unknown',
    '/api',
    '/%61pi/x',
    '//api/x',
    '/API/x',
    '/api;x',
    '/%2fapi/x',
    '/session/x',
    '/healthz/x',
    '/assets/missing.js',
    '/assets/..%2findex.html',
    '/%5cassets',
  ])('%s never opens the console', async (path) => {
    const { send } = await served()
    const reply = await send(path, { headers: page, bare: true })
    expect(reply.status).toBe(404)
    expect(reply.json['error_code']).toBe('BFF.0404')
  })

  test('only a navigation opens it', async () => {
    const { send } = await served()
    for (const sent of [
      { headers: { accept: '*/*' } },
      { headers: { accept: 'text/html', 'sec-fetch-dest': 'script' } },
      { headers: page, method: 'POST' },
    ])
      expect((await send('/clusters', { ...sent, bare: true })).status).toBe(404)
  })

  test('assets last for ever and come compressed', async () => {
    const { send } = await served()
    const plain = await send('/assets/index-abc.js', { bare: true })
    expect(plain.text).toBe(script)
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    const packed = await send('/assets/index-abc.js', {
      headers: { 'accept-encoding': 'gzip' },
      bare: true,
    })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.headers['content-type']).toContain('javascript')
    const icon = await send('/favicon.svg', { bare: true })
    expect(icon.headers['cache-control']).toBe('public, max-age=3600')
  })

  test('files that the build keeps to itself are not served', async () => {
    const { send } = await served()
    for (const path of ['/.vite/manifest.json', '/assets/index-abc.js.gz'])
      expect((await send(path, { bare: true })).status).toBe(404)
  })
})
