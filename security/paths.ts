import { Client } from 'undici'
import { diceOf, type Dice } from '../conformance/dice.ts'
import { operations } from '../src/contract/index.ts'
import { isTemplateInstance, type Finding, type Rig } from './rig.ts'

const segments = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2E',
  '%252e%252e',
  '..%2f',
  '..%5c',
  '..;',
  '%c0%ae%c0%ae',
  '%e0%80%ae',
  '%2f',
  '%5c',
  '%00',
  '%0d%0a',
  '%0d%0aX-Auth-Token:%20a',
  '%25',
  '%',
  '%zz',
  '%u002e',
  '\\',
  '\\..\\',
  '',
  ';',
  ';x=1',
  '~',
  '*',
  '@evil.example',
  'evil.example',
  'http:',
  '169.254.169.254',
  '__proto__',
  'constructor',
  'c-1',
  'project1',
  'clusters',
  'v1.0',
  'v2',
  'restart',
  'a'.repeat(64),
  'a'.repeat(65),
  'a'.repeat(3_000),
  'a'.repeat(9_000),
  '%61pi',
  'API',
  'é',
  '🂡',
  "'",
  '"',
  '<script>',
  '${x}',
  '{id}',
]
const queries = [
  '',
  '?',
  '?limit=1',
  '?token=T',
  '?X-Auth-Token=T',
  '?__proto__[x]=1',
  '?limit=1&limit=2',
  '?a=%00',
]
const paths = Object.values(operations).map(({ path }) => path)

/** A path of the contract with a hostile segment in the place of ids, or put in, or all hostile. */
const hostilePath = (dice: Dice): string => {
  const parts = dice.pick(paths).split('/').slice(1)
  const mixed = parts.map((part) =>
    part.startsWith('{') || dice.chance(0.1) ? dice.pick(segments) : part,
  )
  if (dice.chance(0.4)) mixed.splice(dice.upTo(mixed.length), 0, dice.pick(segments))
  const prefix = dice.pick([
    '/api/test-1/',
    '/api/test-1/',
    '/api/',
    '//api/test-1/',
    '/api//test-1/',
    '/%61pi/test-1/',
    '/',
    '/api/test-1/../',
  ])
  // Bytes that no HTTP client sends are raw.ts's business.
  return encodeURI(prefix + mixed.join('/')).replaceAll('%25', '%') + dice.pick(queries)
}

/** F1: whatever the path, what reaches the region is a path of the contract, and nothing breaks. */
export const checkPaths = async (rig: Rig, seed: number, cases: number): Promise<Finding> => {
  const dice = diceOf(seed)
  const wrong: string[] = []
  const { person, region, port } = rig
  await person.signIn()
  const client = new Client(`http://127.0.0.1:${port}`, { pipelining: 1 })
  for (let index = 0; index < cases; index += 1) {
    const path = hostilePath(dice)
    const before = region.service.length
    try {
      const { statusCode, headers, body } = await client.request({
        method: dice.pick(['GET', 'GET', 'POST', 'DELETE', 'PUT']),
        path,
        headers: {
          'x-dws-console': '1',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          accept: 'text/html',
          cookie: `__Host-sid=${person.jar.cookie ?? ''}`,
        },
        body: '{}',
      })
      await body.text()
      const api = /^\/+(api|%61pi)\b/i.test(path)
      if (statusCode >= 500) wrong.push(`${statusCode} for ${path}`)
      if (api && String(headers['content-type']).includes('html')) wrong.push(`a page for ${path}`)
    } catch (error) {
      // The client itself refuses a few spellings.
      if ((error as { code?: string }).code !== 'UND_ERR_INVALID_ARG')
        wrong.push(`${String(error)} for ${path}`)
    }
    for (const { url } of region.service.slice(before))
      if (!isTemplateInstance(url)) wrong.push(`the region saw ${url}`)
  }
  await client.close()
  return { cases, wrong }
}
