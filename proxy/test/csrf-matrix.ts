/** What a page can send of itself, and what it should come to: reliability's matrix of 320 cells. */
export interface CsrfCell {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sec-Fetch-Site */
  site: string | undefined
  origin: string | undefined
  contentType: string | undefined
  legal: boolean
}

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const
const sites = [undefined, 'none', 'same-site', 'cross-site', 'same-origin']
const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', undefined]

/** The cells for a console at the origin `own`. */
export const csrfCells = (own: string): CsrfCell[] => {
  // The legal ones, written out: everything else must be refused.
  const from = [`same-origin ${own}`, 'same-origin undefined', `undefined ${own}`]
  const legal = new Set([
    ...methods.flatMap((method) => from.map((place) => `${method} ${place} application/json`)),
    ...['GET', 'DELETE'].flatMap((method) => from.map((place) => `${method} ${place} undefined`)),
    'GET undefined undefined application/json',
    'GET undefined undefined undefined',
  ])
  return methods.flatMap((method) =>
    sites.flatMap((site) =>
      [own, 'http://127.0.0.1:9999', 'null', undefined].flatMap((origin) =>
        types.map((contentType) => ({
          method,
          site,
          origin,
          contentType,
          legal: legal.has(`${method} ${site} ${origin} ${contentType}`),
        })),
      ),
    ),
  )
}
