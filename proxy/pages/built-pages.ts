import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pagePolicy } from '../security/security.ts'

/** Serves what is no route of this server. Returns false when it has nothing for the request. */
export type Pages = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>

const reserved = new Set(['api', 'session', 'catalogue', 'healthz', 'assets'])

/**
 * Whether a request opens a page of the console, whose addresses the browser's router knows. Never
 * under a name of this server, however it is spelled: `/%61pi`, `//api`, `/API` and `/api;x` all get
 * a JSON 404.
 */
export const opensPage = ({ method, url, headers }: FastifyRequest): boolean => {
  if (method !== 'GET' || !headers.accept?.includes('text/html')) return false
  const { dest } = { dest: headers['sec-fetch-dest'] }
  if (dest !== undefined && dest !== 'document') return false
  try {
    const segments = decodeURIComponent(url.split('?')[0] ?? '').split(/[/\\;]/)
    const first = segments.find((segment) => segment !== '')?.toLowerCase() ?? ''
    return !segments.includes('..') && !reserved.has(first)
  } catch {
    return false
  }
}

/** Serves the built console from `folder`: its files by explicit routes, its page for the rest. */
export const addBuiltPages = async (app: FastifyInstance, folder: string): Promise<Pages> => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  await app.register(fastifyStatic, {
    root: folder,
    // One route per file that is there, so no path of a request is ever looked up on the disk.
    wildcard: false,
    index: false,
    globIgnore: ['index.html', '**/*.{br,gz}'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Names of assets carry a hash of their content.
      const lasting = path.includes('/assets/')
      reply.header(
        'cache-control',
        lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      )
    },
  })
  return async (request, reply) => {
    if (!opensPage(request)) return false
    const nonce = randomBytes(16).toString('base64url')
    await reply
      .header('content-security-policy', pagePolicy(nonce))
      .type('text/html; charset=utf-8')
      .send(html.replaceAll('__STYLE_NONCE__', nonce))
    return true
  }
}
