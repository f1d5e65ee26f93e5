import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { etagOf } from '../pipeline/gateway.ts'
import type { Reply } from '../pipeline/gateway.ts'

const own = (file: string) => new URL(`./${file}`, import.meta.url)

/** The renderer's file: beside our own in the packed console, else where npm has put it. */
const rendering = (file: string) =>
  existsSync(own(file)) ? own(file) : new URL(import.meta.resolve(`swagger-ui-dist/${file}`))

const documentPath = '/openapi.json'

/** Everything that can be read without signing in: where it is, and what it is. */
const files: Readonly<Record<string, readonly [file: () => URL, type: string]>> = {
  [documentPath]: [() => new URL('../../docs/openapi.json', import.meta.url), 'application/json'],
  '/docs': [() => own('index.html'), 'text/html; charset=utf-8'],
  '/docs/page.css': [() => own('page.css'), 'text/css; charset=utf-8'],
  '/docs/page.js': [() => own('page.js'), 'text/javascript; charset=utf-8'],
  '/docs/swagger-ui.css': [() => rendering('swagger-ui.css'), 'text/css; charset=utf-8'],
  '/docs/swagger-ui-bundle.js': [
    () => rendering('swagger-ui-bundle.js'),
    'text/javascript; charset=utf-8',
  ],
}

/** The renderer draws with inline styles and images of its own; its scripts are files. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Where the committed document says that the simulator is: the one that serves it is the one to ask. */
const elsewhere = '"http://127.0.0.1:8090"'

const contentOf = async (path: string, file: URL): Promise<Buffer> => {
  const content = await readFile(fileURLToPath(file))
  return path === documentPath
    ? Buffer.from(content.toString('utf8').replaceAll(elsewhere, '"/"'))
    : content
}

/**
 * `GET /openapi.json`, and at `GET /docs` the same for people, with a form to send each request.
 * Undefined for any other request.
 */
export const apiPage = async (
  method: string | undefined,
  path: string,
  if_none_match: string | undefined,
): Promise<Reply | undefined> => {
  const known = Object.hasOwn(files, path) ? files[path] : undefined
  if (!known || (method !== 'GET' && method !== 'HEAD')) return undefined
  const [file, type] = known
  const body = await contentOf(path, file())
  const etag = etagOf(body)
  const headers = {
    'content-type': type,
    'cache-control': 'no-cache',
    etag,
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
  return if_none_match === etag
    ? { status: 304, headers, body: Buffer.alloc(0) }
    : { status: 200, headers, body }
}
