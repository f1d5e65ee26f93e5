import { diceOf, type Dice } from '../conformance/dice.ts'
import { raw, statusesOf } from './raw.ts'
import type { Finding, Rig } from './rig.ts'

const names = [
  'X-Auth-Token',
  'x_auth_token',
  'X_Auth_Token',
  'X-Subject-Token',
  'X-Project-Id',
  'X-Domain-Id',
  'Authorization',
  'Forwarded',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Real-IP',
  'X-Sdk-Date',
  'X-Security-Token',
  'Via',
  'TE',
  'Trailer',
  'Upgrade',
  'Proxy-Authorization',
  'Proxy-Connection',
  'Keep-Alive',
  'Expect',
  'Range',
  '__proto__',
  'constructor',
  'Cookie2',
  'X-HTTP-Method-Override',
  'X-Request-Id',
  'X-Language',
  'Accept-Encoding',
  'If-Match',
  'If-Modified-Since',
  'Origin2',
  'Referer',
  'DNT',
  'X-Original-URL',
  'X-Rewrite-URL',
  'Content-Encoding',
  'Idempotency-Key',
]
const values = [
  'canary',
  '',
  'a'.repeat(500),
  '*',
  '0',
  'chunked',
  'é',
  "'; --",
  '${jndi:x}',
  'null',
  'a, b',
  '"',
]
const allowed = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'host',
  'if-none-match',
  'x-auth-token',
  'x-language',
  'x-request-id',
])

const hostileHeaders = (dice: Dice): string[] =>
  Array.from({ length: 1 + dice.upTo(8) }, () => {
    const name = dice.pick(names)
    return `${dice.chance(0.3) ? name.toUpperCase() : name}: ${dice.pick(values)}`
  })

/** F2: the region gets this server's headers, each once, whatever else was sent. */
export const checkHeaders = async (rig: Rig, seed: number, cases: number): Promise<Finding> => {
  const dice = diceOf(seed)
  const wrong: string[] = []
  const { person, region, port } = rig
  await person.signIn()
  const one = async () => {
    const lines = hostileHeaders(dice)
    if (dice.chance(0.2)) lines.push('Connection: X-Auth-Token, close')
    if (dice.chance(0.05)) for (let count = 0; count < 200; count += 1) lines.push(`X-${count}: a`)
    const text = await raw(
      port,
      [
        'GET /api/test-1/v1.0/project1/clusters HTTP/1.1',
        `Host: localhost:${port}`,
        'X-DWS-Console: 1',
        'Sec-Fetch-Site: same-origin',
        `Cookie: __Host-sid=${person.jar.cookie ?? ''}`,
        ...lines,
        'Connection: close',
        '\r\n',
      ].join('\r\n'),
    )
    const [status] = statusesOf(text)
    if (status === undefined || status >= 500) wrong.push(`${status} for ${lines.join(' | ')}`)
  }
  for (let done = 0; done < cases; done += 50) await Promise.all(Array.from({ length: 50 }, one))
  for (const { headers } of region.service) {
    const seen = headers.map(([name]) => name)
    const foreign = seen.filter((name) => !allowed.has(name))
    if (foreign.length > 0) wrong.push(`the region saw ${foreign.join()}`)
    if (new Set(seen).size !== seen.length)
      wrong.push(`the region saw a header twice: ${seen.join()}`)
    if (headers.some(([, value]) => value.includes('canary'))) wrong.push('the region saw a canary')
  }
  if (region.service.length < cases / 2)
    wrong.push(`only ${region.service.length} requests reached the region`)
  return { cases, wrong }
}
