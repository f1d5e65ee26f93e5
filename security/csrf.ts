import { csrfCells, type CsrfCell } from '../proxy/test/csrf-matrix.ts'
import type { Finding, Rig } from './rig.ts'

const clusters = '/api/test-1/v1.0/project1/clusters'
const paths: Record<CsrfCell['method'], string> = {
  GET: clusters,
  POST: clusters,
  PUT: `${clusters}/c1/dns`,
  DELETE: '/api/test-1/v2/project1/alarm-subs/a1',
}

/** T4: of everything that a page could send with somebody's cookie, the console's own requests alone get through. */
export const checkCsrf = async ({ person, region, port }: Rig): Promise<Finding> => {
  await person.signIn()
  const wrong: string[] = []
  const cells = csrfCells(`http://127.0.0.1:${port}`).flatMap((cell) => [
    { ...cell, marker: true },
    // The header that no foreign page can send without being asked first.
    { ...cell, marker: false, legal: false },
  ])
  for (const { method, site, origin, contentType, marker, legal } of cells) {
    const before = region.service.length
    const { status } = await person.send(paths[method], {
      method,
      bare: true,
      headers: {
        ...(marker && { 'x-dws-console': '1' }),
        ...(site && { 'sec-fetch-site': site, 'sec-fetch-dest': 'empty' }),
        ...(origin && { origin }),
        ...(contentType && { 'content-type': contentType }),
      },
      ...((method === 'POST' || method === 'PUT') && { body: '{}' }),
    })
    const arrived = region.service.length - before
    const right = legal ? status === 200 && arrived === 1 : status >= 400 && arrived === 0
    if (!right)
      wrong.push(
        `${method} site=${site} origin=${origin} type=${contentType} marker=${marker}: ${status}, ${arrived} sent`,
      )
  }
  return { cases: cells.length, wrong }
}
