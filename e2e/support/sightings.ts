import type { BrowserContext, Page, Request, Response } from '@playwright/test'
import { passwords, secretsIn } from './secrets.ts'

/** Fields of a request that hold what a person typed and nobody else may see. */
const secretField = /password|passwd|pwd|secret/i

/** What a page has stored, as text. Runs in the page. */
const storedIn = async (): Promise<string> => {
  const databases: unknown[] = []
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => {
        resolve(opening.result)
      }
      opening.onerror = () => {
        reject(new Error(name))
      }
    })
    for (const store of database.objectStoreNames)
      databases.push(
        await new Promise((resolve) => {
          const all = database.transaction(store).objectStore(store).getAll()
          all.onsuccess = () => {
            resolve(all.result)
          }
        }),
      )
    database.close()
  }
  // A browser may refuse a store, and then it holds nothing.
  const held = (store: () => Storage): object => {
    try {
      return { ...store() }
    } catch {
      return {}
    }
  }
  return JSON.stringify([
    held(() => localStorage),
    held(() => sessionStorage),
    document.cookie,
    document.title,
    history.state,
    databases,
  ])
}

/** What a browser got, asked for and kept in one test, so that it can be searched for secrets. */
export const watch = (context: BrowserContext, origin: string) => {
  const secrets = new Set<string>(Object.values(passwords))
  const seen: { where: string; text: string }[] = []
  const reading: Promise<void>[] = []
  const note = (where: string, text: string) => {
    seen.push({ where, text })
  }

  const noteTyped = (value: unknown, field = ''): void => {
    if (typeof value === 'string' && value.length >= 8 && secretField.test(field))
      secrets.add(value)
    if (typeof value !== 'object' || value === null) return
    for (const [name, item] of Object.entries(value)) noteTyped(item, name)
  }

  const read = async (response: Response) => {
    const where = new URL(response.url()).pathname
    const headers: Record<string, string> = await response.allHeaders().catch(() => ({}))
    const { 'set-cookie': cookie, ...others } = headers
    // The session's id is for the browser alone.
    const id = /^__Host-sid=([\w-]{20,})/.exec(cookie ?? '')?.[1]
    if (id) secrets.add(id)
    note(`a header of ${where}`, JSON.stringify(others))
    const body = await response.text().catch(() => '')
    if (body !== '') note(`the answer of ${where}`, body)
  }

  context.on('request', (request: Request) => {
    note('an address', request.url())
    const { referer } = request.headers()
    if (referer) note('a referrer', referer)
    const body = request.postData()
    if (body && secretField.test(body))
      try {
        noteTyped(JSON.parse(body))
      } catch {
        // Not JSON: of a page that attacks.
      }
  })
  context.on('response', (response: Response) => {
    const { pathname, origin: from } = new URL(response.url())
    if (from === origin && /^\/(api|session|catalogue)(\/|$)/.test(pathname))
      reading.push(read(response))
  })
  context.on('console', (message) => note('the console', message.text()))
  context.on('page', (page: Page) => {
    page.on('framenavigated', (frame) => note('an address', frame.url()))
  })

  return {
    secrets,
    /** Everything seen until now, with what the pages that are open have stored. */
    finish: async (): Promise<{ texts: number; hits: string[] }> => {
      await Promise.all(reading)
      for (const page of context.pages())
        if (page.url().startsWith(`${origin}/`))
          note('a store of the page', await page.evaluate(storedIn))
      const hits = seen.flatMap(({ where, text }) =>
        secretsIn(text, secrets).map((secret) => `${where} has ${secret}`),
      )
      return { texts: seen.length, hits: [...new Set(hits)] }
    },
  }
}
