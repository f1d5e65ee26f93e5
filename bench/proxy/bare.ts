import { Agent, createServer, request as ask } from 'node:http'
import { token } from './region.ts'

// What one would write by hand with node:http alone: it adds the token, passes all on, and checks nothing.

const [port, upstream] = process.argv.slice(2).map(Number)
const agent = new Agent({ keepAlive: true, maxSockets: 32 })

createServer((request, response) => {
  const { method, url: path } = request
  const headers = { ...request.headers, 'x-auth-token': token }
  const to = { host: '127.0.0.1', port: upstream, agent, method, path, headers }
  const outgoing = ask(to, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.destroy())
  response.on('close', () => {
    if (!response.writableFinished) outgoing.destroy()
  })
  request.pipe(outgoing)
}).listen(port, '127.0.0.1')
