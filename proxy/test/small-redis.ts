import { createServer, type Socket } from 'node:net'

/** One command, as RESP sends it: an array of bulk strings. Undefined while it is not whole. */
const readCommand = (text: string): { words: string[]; rest: string } | undefined => {
  const head = /^\*(\d+)\r\n/.exec(text)
  if (!head) return undefined
  let rest = text.slice(head[0].length)
  const words: string[] = []
  for (let count = Number(head[1]); count > 0; count -= 1) {
    const size = /^\$(\d+)\r\n/.exec(rest)
    if (!size) return undefined
    const start = size[0].length
    const end = start + Number(size[1])
    if (rest.length < end + 2) return undefined
    words.push(rest.slice(start, end))
    rest = rest.slice(end + 2)
  }
  return { words, rest }
}

/** A stand-in for Redis in specs: GET, SET with PX and NX, PEXPIRE and DEL, over its own protocol. */
export const smallRedis = async () => {
  const values = new Map<string, string>()
  const lifetimes = new Map<string, number>()
  const sockets = new Set<Socket>()

  const bulk = (value: string | undefined) =>
    value === undefined ? '$-1\r\n' : `$${value.length}\r\n${value}\r\n`
  const answer = ([name = '', key = '', value = '', ...options]: string[]): string => {
    switch (name.toUpperCase()) {
      case 'GET':
        return bulk(values.get(key))
      case 'SET':
        if (options.includes('NX') && values.has(key)) return bulk(undefined)
        values.set(key, value)
        lifetimes.set(key, Number(options[1]))
        return '+OK\r\n'
      case 'PEXPIRE':
        lifetimes.set(key, Number(value))
        return `:${values.has(key) ? 1 : 0}\r\n`
      case 'DEL':
        return `:${values.delete(key) ? 1 : 0}\r\n`
      default:
        return '+OK\r\n'
    }
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    let pending = ''
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      pending += chunk.toString('latin1')
      for (let command = readCommand(pending); command; command = readCommand(pending)) {
        pending = command.rest
        socket.write(answer(command.words), 'latin1')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `redis://127.0.0.1:${port}`,
    values,
    /** Milliseconds that each key was last given. */
    lifetimes,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
