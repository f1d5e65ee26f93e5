import { createServer } from 'node:net'
import { raw, statusesOf } from './raw.ts'
import type { Finding, Rig } from './rig.ts'

/** A place where nothing must ever arrive. */
const decoy = async () => {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    host: `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    count: () => connections,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** T10, T11: no request line, Host, forwarding header, sign-in or redirect leads anywhere but to the region. */
export const checkEscapes = async (rig: Rig): Promise<Finding> => {
  const { person, region, port } = rig
  await person.signIn()
  const trap = await decoy()
  const wrong: string[] = []
  const targets = [
    `http://${trap.host}/`,
    `//${trap.host}/`,
    `/\\${trap.host}/`,
    `/@${trap.host}/`,
    `/%2f%2f${trap.host}/`,
    `/api/${trap.host}/v1.0/project1/clusters`,
    `/api/test-1/v1.0/@${trap.host}/clusters`,
    `/api/http:%2f%2f${trap.host}/v1.0/project1/clusters`,
    `/api/test-1//${trap.host}/clusters`,
    `/api/test-1/v1.0/project1/clusters?url=http://${trap.host}/`,
    `http://${trap.host}/api/test-1/v1.0/project1/clusters`,
  ]
  const hosts = [
    `localhost:${port}`,
    trap.host,
    `localhost:${port}@${trap.host}`,
    `${trap.host}#`,
    `localhost.evil`,
  ]
  const extra = [
    '',
    `X-Forwarded-Host: ${trap.host}`,
    `X-Original-URL: http://${trap.host}/`,
    `Forwarded: host=${trap.host}`,
  ]
  let cases = 0
  for (const method of ['GET', 'POST', 'CONNECT'])
    for (const target of targets)
      for (const host of hosts)
        for (const line of extra) {
          cases += 1
          const head = [
            `${method} ${target} HTTP/1.1`,
            `Host: ${host}`,
            'X-DWS-Console: 1',
            'Sec-Fetch-Site: same-origin',
          ]
          const cookie = `Cookie: __Host-sid=${person.jar.cookie ?? ''}`
          await raw(
            port,
            [...head, cookie, ...(line ? [line] : []), 'Connection: close', '\r\n'].join('\r\n'),
          )
        }
  for (const status of [301, 302, 303, 307, 308]) {
    cases += 1
    region.state.respond = (_, response) =>
      response.writeHead(status, { location: `http://${trap.host}/` }).end()
    const reply = await person.send('/api/test-1/v1.0/project1/clusters')
    if (reply.status !== 502) wrong.push(`a redirect ${status} was answered with ${reply.status}`)
  }
  for (const name of [trap.host, `test-1@${trap.host}`, '../x', `http://${trap.host}`]) {
    cases += 1
    const { status } = await person.signIn({ region: name })
    if (status < 400) wrong.push(`signed in to ${name}`)
  }
  if (trap.count() > 0) wrong.push(`${trap.count()} connections to another host`)
  await trap.close()
  return { cases, wrong }
}

/** T17: what two parsers could read in two ways is refused, or is one request. */
export const checkSmuggling = async (rig: Rig): Promise<Finding> => {
  const { person, region, port } = rig
  await person.signIn()
  region.state.respond = (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  const path = '/api/test-1/v1.0/project1/clusters/c-1/restart'
  const hidden = `POST ${path.replace('c-1', 'smuggled')} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`
  const head = (...lines: string[]) =>
    [
      `POST ${path} HTTP/1.1`,
      `Host: localhost:${port}`,
      'X-DWS-Console: 1',
      'Sec-Fetch-Site: same-origin',
      'Content-Type: application/json',
      `Cookie: __Host-sid=${person.jar.cookie ?? ''}`,
      ...lines,
      '\r\n',
    ].join('\r\n')
  const chunked = `2\r\n{}\r\n0\r\n\r\n`
  const requests = [
    head('Content-Length: 2', 'Transfer-Encoding: chunked') + chunked + hidden,
    head('Transfer-Encoding: chunked', 'Content-Length: 200') + chunked + hidden,
    head('Content-Length: 2', 'Content-Length: 200') + `{}${hidden}`,
    head('Content-Length: 2, 200') + `{}${hidden}`,
    head('Content-Length: +2') + `{}${hidden}`,
    head('Content-Length: 0x2') + `{}${hidden}`,
    head('Content-Length: -1') + `{}${hidden}`,
    head('Content-Length: 2 2') + `{}${hidden}`,
    head('Transfer-Encoding : chunked') + chunked + hidden,
    head('Transfer-Encoding:\tchunked, identity') + chunked + hidden,
    head('Transfer-Encoding: xchunked') + chunked + hidden,
    head('Transfer-Encoding: chunked', 'Transfer-Encoding: identity') + chunked + hidden,
    head('Transfer-Encoding: "chunked"') + chunked + hidden,
    head('X-A: b\r\n Content-Length: 200', 'Content-Length: 2') + `{}${hidden}`,
    head('Transfer-Encoding: chunked') + `2;ext="\r\n0\r\n\r\n${hidden}`,
    head('Transfer-Encoding: chunked') + `2\n{}\n0\n\n${hidden}`,
    head('Transfer-Encoding: chunked') + `ffffffffffffffff2\r\n{}\r\n0\r\n\r\n${hidden}`,
    head('Transfer-Encoding: chunked') + `-2\r\n{}\r\n0\r\n\r\n${hidden}`,
    head('Transfer-Encoding: chunked', 'Trailer: Host') + `2\r\n{}\r\n0\r\nHost: evil\r\n\r\n`,
    head('Content-Length: 2').replaceAll('\r\n', '\n') + `{}${hidden}`,
    head('Content-Length: 2').replace('\r\nX-DWS', '\nX-DWS') + `{}${hidden}`,
    head(`Host: evil.example`, 'Content-Length: 2') + `{}${hidden}`,
    head('Content-Length: 2').replace('HTTP/1.1', 'HTTP/1.1 x') + `{}${hidden}`,
    head('Content-Length: 2\0') + `{}${hidden}`,
    head('Content\u00adLength: 2', 'Content-Length: 2') + `{}${hidden}`,
  ]
  const wrong: string[] = []
  for (const [index, request] of requests.entries()) {
    const before = region.service.length
    const statuses = statusesOf(await raw(port, Buffer.from(request, 'latin1'), 400))
    const arrived = region.service.slice(before)
    if (arrived.some(({ url }) => url.includes('smuggled')))
      wrong.push(`number ${index}: the hidden request arrived`)
    const answered = statuses.filter((status) => status < 300).length
    if (arrived.length > 1 || arrived.length !== answered)
      wrong.push(`number ${index}: ${arrived.length} arrived, answers ${statuses.join()}`)
  }
  return { cases: requests.length, wrong }
}
