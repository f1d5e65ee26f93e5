import type { IncomingHttpHeaders } from 'node:http'

export interface UpstreamReply {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A header of a reply as one text; undefined when absent or sent twice. */
export const headerOf = ({ headers }: UpstreamReply, name: string): string | undefined => {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The JSON of a reply, or undefined. Some regions send an error as base64 of JSON (wire.md §3.3). */
export const jsonOf = ({ status, body }: Pick<UpstreamReply, 'status' | 'body'>): unknown => {
  const text = body.toString('utf8')
  const json = parse(text)
  if (status < 400 || (typeof json === 'object' && json !== null)) return json
  return parse(Buffer.from(typeof json === 'string' ? json : text, 'base64').toString('utf8'))
}
