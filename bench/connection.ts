import { once } from 'node:events'
import { connect } from 'node:net'

export interface Ask {
  readonly method: 'GET' | 'POST'
  /** Path with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The one status that counts as an answer. */
  readonly status: number
}

export interface Answered {
  readonly status: number
  /** The beginning of its body. */
  readonly body: string
}

export interface Connection {
  /** Sends a request, which must wait until the one before it is answered. Rejects when the server hangs up. */
  ask: (ask: Ask) => Promise<Answered>
  close: () => void
}

const shown = 300
const endOfHead = '\r\n\r\n'
const spelled = new WeakMap<Ask, Buffer>()

/** The bytes of a request; those of one that is sent again and again are kept. */
const spell = (ask: Ask, host: string): Buffer => {
  const known = spelled.get(ask)
  if (known) return known
  const { method, path, headers, body = '' } = ask
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}`)
  if (method === 'POST') lines.push(`content-length: ${Buffer.byteLength(body)}`)
  const bytes = Buffer.from(
    `${[`${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}${endOfHead}${body}`,
  )
  spelled.set(ask, bytes)
  return bytes
}

/** Status and length of the body that follows a head. Throws when the head does not say how long. */
const readHead = (head: string): { status: number; length: number } => {
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1])
  if (status === 204 || status === 304) return { status, length: 0 }
  const length = /^content-length: *(\d+)\r?$/im.exec(head)?.[1]
  if (!status || length === undefined)
    throw new Error(`not an answer that can be measured: ${head}`)
  return { status, length: Number(length) }
}

/**
 * A connection that does as little as possible with what it receives: bodies of a megabyte are counted
 * and not copied, so that a load costs far less than the server that it measures.
 */
export const openConnection = async (origin: string): Promise<Connection> => {
  const { hostname, port, host } = new URL(origin)
  let waiting: { resolve: (answered: Answered) => void; reject: (error: Error) => void } | undefined
  let head = ''
  let status = 0
  let body = ''
  let left = 0

  const receive = (bytes: Buffer) => {
    if (status === 0) {
      head += bytes.toString('latin1')
      const end = head.indexOf(endOfHead)
      if (end === -1) return
      const read = readHead(head.slice(0, end + 2))
      const start = head.length - end - endOfHead.length
      status = read.status
      left = read.length - start
      body = head.slice(end + endOfHead.length).slice(0, shown)
      head = ''
    } else {
      left -= bytes.length
      if (body === '') body = bytes.toString('latin1', 0, shown)
    }
    if (left > 0) return
    const answered = { status, body }
    status = 0
    waiting?.resolve(answered)
  }

  const socket = connect({
    port: Number(port),
    host: hostname,
    onread: {
      buffer: Buffer.alloc(64 * 1024),
      callback: (count, buffer) => {
        try {
          receive(Buffer.from(buffer.buffer, buffer.byteOffset, count))
        } catch (error) {
          socket.destroy(error instanceof Error ? error : new Error(String(error)))
        }
        return true
      },
    },
  })
  await once(socket, 'connect')
  socket.setNoDelay(true)
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error(`${origin} hung up`)))

  return {
    ask: (ask) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(spell(ask, host))
      }),
    close: () => socket.destroy(),
  }
}
