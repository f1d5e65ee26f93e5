import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { GatewayError, gatewayReply } from './gateway.ts'

const errorOf = (code: string | undefined): GatewayError => {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new GatewayError(431, 'APIGW.0201', 'Request headers too large. The limit is 64 KB.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new GatewayError(408, 'APIGW.0602', 'Bad request. It did not come in time.')
  return new GatewayError(400, 'APIGW.0602', 'Bad request. It is not HTTP.')
}

/** Answers, on the bare connection, what could not be read as a request, and closes it. */
export const refuseMalformed = (
  { code }: NodeJS.ErrnoException,
  socket: Duplex,
  request_id: string,
): void => {
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const { status, headers, body } = gatewayReply(errorOf(code), request_id, 'en-us')
  const lines = Object.entries({
    ...headers,
    'x-request-id': request_id,
    'content-length': body.length,
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body.toString()}`,
  )
}
