import { connect, type Socket } from 'node:net'
import type { Finding, Rig } from './rig.ts'

/** Clients of each kind. */
const each = 66

/** Fifty requests of somebody who does nothing wrong: the longest wait in milliseconds. */
const timesOf = async ({ person }: Rig, wrong: string[]): Promise<number> => {
  let longest = 0
  for (let count = 0; count < 50; count += 1) {
    const asked = performance.now()
    const { status } = await person.send('/api/test-1/v1.0/project1/clusters')
    longest = Math.max(longest, performance.now() - asked)
    if (status !== 200) wrong.push(`somebody else got ${status}`)
  }
  return longest
}

/** Starts of requests that are never finished, and one whose long answer is never read. */
const startsOf = ({ person, port }: Rig) => {
  const head = [
    `Host: localhost:${port}`,
    'X-DWS-Console: 1',
    'Sec-Fetch-Site: same-origin',
    `Cookie: __Host-sid=${person.jar.cookie ?? ''}`,
  ].join('\r\n')
  return {
    unfinished: [
      'GET /api/test-1/v1.0/project1/clusters HTTP/1.1\r\nHost: loc',
      `POST /api/test-1/v1.0/project1/clusters HTTP/1.1\r\n${head}\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`,
    ],
    unread: `GET /api/test-1/v1.0/project1/clusters/big HTTP/1.1\r\n${head}\r\n\r\n`,
  }
}

/** Sends a byte a second. Resolves to whether the server has ended the connection within `ms`. */
const drip = (port: number, start: string, ms: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1')
  socket.write(start)
  socket.resume()
  const dripping = setInterval(() => socket.write('x'), 1_000)
  return new Promise((resolve) => {
    const end = (ended: boolean) => {
      clearInterval(dripping)
      clearTimeout(giveUp)
      socket.destroy()
      resolve(ended)
    }
    const giveUp = setTimeout(() => end(false), ms)
    socket.on('error', () => end(true))
    socket.on('close', () => end(true))
  })
}

/** Asks and reads nothing of the answer. */
const stall = (port: number, start: string): Socket => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.pause()
  socket.write(start)
  return socket
}

/** T18, T20: who sends a byte now and then is cut off, and nobody else waits for who reads nothing. */
export const checkSlowClients = async (rig: Rig): Promise<Finding> => {
  const { person, region, port } = rig
  await person.signIn()
  const wrong: string[] = []
  const big = JSON.stringify({ text: 'x'.repeat(4_000_000) })
  region.state.respond = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(request.url.includes('big') ? big : '{}')
  }
  const { unfinished, unread } = startsOf(rig)
  const alone = await timesOf(rig, wrong)
  const senders = unfinished.flatMap((start) =>
    Array.from({ length: each }, () => drip(port, start, 45_000)),
  )
  const readers = Array.from({ length: each }, () => stall(port, unread))
  const under = await timesOf(rig, wrong)
  const open = (await Promise.all(senders)).filter((ended) => !ended).length
  for (const socket of readers) socket.destroy()
  if (open > 0) wrong.push(`${open} slow connections were still open after 45 s`)
  console.log(
    `  slow clients: others waited ${under.toFixed(0)} ms at most, ${alone.toFixed(0)} ms without them`,
  )
  return { cases: senders.length + readers.length, wrong }
}
