import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { developmentPolicy } from '../security/security.ts'
import { opensPage } from './built-pages.ts'
import type { Pages } from './built-pages.ts'

/** Serves the console from its sources through Vite, in this process, with hot reload. */
export const addDevelopmentPages = async (app: FastifyInstance, root: string): Promise<Pages> => {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root,
    appType: 'custom',
    server: { middlewareMode: true, ws: { server: app.server }, cors: false },
  })
  app.addHook('onClose', () => vite.close())
  return async (request, reply) => {
    reply.header('content-security-policy', developmentPolicy)
    // A file has an extension; so has a module's address, whatever it accepts.
    if (opensPage(request) && !/\.\w+(\?|$)|^\/@/.test(request.url)) {
      const source = await readFile(join(root, 'index.html'), 'utf8')
      await reply
        .type('text/html; charset=utf-8')
        .send(await vite.transformIndexHtml(request.url, source))
      return true
    }
    if (request.method !== 'GET') return false
    const { raw } = reply
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined && name !== 'cache-control') raw.setHeader(name, value)
    return new Promise((resolve, reject) => {
      raw.once('close', () => resolve(true))
      vite.middlewares(request.raw, raw, (error?: unknown) => {
        if (error) reject(error instanceof Error ? error : new Error('Vite failed'))
        else resolve(false)
      })
    })
  }
}
