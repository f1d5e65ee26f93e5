import { connect } from 'node:net'
import type { Finding, Rig } from './rig.ts'

const clients = 200

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

/** T18, T20: connections that send or read a byte now and then are closed, and nobody else waits for them. */
export const checkSlowClients = async (rig: Rig): Promise<Finding> => {
  const { person, region, port } = rig
  await person.signIn()
  const wrong: string[] = []
  const big = JSON.stringify({ text: 'x'.repeat(4_000_000) })
  region.state.respond = (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(request.url.includes('big') ? big : '{}')
  }
  const head = [
    `Host: localhost:${port}`,
    'X-DWS-Console: 1',
    'Sec-Fetch-Site: same-origin',
    `Cookie: __Host-sid=${person.jar.cookie ?? ''}`,
  ].join('\r\n')
  const starts = [
    'GET /api/test-1/v1.0/project1/clusters HTTP/1.1\r\nHost: loc',
    `POST /api/test-1/v1.0/project1/clusters HTTP/1.1\r\n${head}\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`,
    `GET /api/test-1/v1.0/project1/clusters/big HTTP/1.1\r\n${head}\r\n\r\n`,
  ]
  const alone = await timesOf(rig, wrong)
  const closed = Array.from({ length: clients }, (_, index) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(starts[index % starts.length] ?? '')
    // The third kind asks for much and reads nothing.
    if (index % 3 === 2) socket.pause()
    const dripping = setInterval(() => {
      if (index % 3 !== 2) socket.write('x')
    }, 1_000)
    return new Promise<boolean>((resolve) => {
      const end = (value: boolean) => () => {
        clearInterval(dripping)
        socket.destroy()
        resolve(value)
      }
      socket.on('error', end(true))
      socket.on('close', end(true))
      if (index % 3 !== 2) socket.on('data', () => undefined)
      setTimeout(end(index % 3 === 2), 45_000).unref()
    })
  })
  const under = await timesOf(rig, wrong)
  const open = (await Promise.all(closed)).filter((ended) => !ended).length
  if (open > 0) wrong.push(`${open} slow connections were still open after 45 s`)
  console.log(
    `  slow clients: others waited ${under.toFixed(0)} ms at most, ${alone.toFixed(0)} ms without them`,
  )
  return { cases: clients, wrong }
}
