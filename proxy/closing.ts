import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Milliseconds for the first byte of a connection that was opened just before the end. */
const patience = 1_000

/**
 * An end without a lost request and without waiting for nobody: what has begun gets its answer and then
 * its connection ends, for one that is kept alive would bring another request. Connections that a browser
 * opens in advance and never uses would hold the process until the time for a request's head is over.
 */
export const addClosing = (app: FastifyInstance): void => {
  const open = new Set<Socket>()
  app.server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
    setTimeout(() => {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
    }, patience).unref()
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}
