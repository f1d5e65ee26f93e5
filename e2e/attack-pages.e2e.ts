import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: { clusters: 1 } })

/** A page of somebody else: on another port of the same host name it is the same site, and gets the cookie. */
const attackPage = (target: string, page: string): string => `<!doctype html><title>attack</title>
<iframe name="sink"></iframe>
<iframe id="framed" src="${page}"></iframe>
<img src="${target}?from=image">
<form method="post" action="${target}" enctype="text/plain" target="sink"><input name='{"restart":{},"x":"' value='"}'></form>
<script>
  window.tried = (async () => {
    document.forms[0].submit()
    const body = JSON.stringify({ restart: {} })
    const seen = []
    for (const options of [
      { mode: 'no-cors', credentials: 'include', body },
      { mode: 'cors', credentials: 'include', body, headers: { 'content-type': 'application/json', 'x-dws-console': '1' } },
      { mode: 'cors', credentials: 'include', body, headers: { 'content-type': 'text/plain' } },
    ]) seen.push(await fetch('${target}', { method: 'POST', ...options }).then((reply) => reply.type, () => 'refused'))
    seen.push(await fetch('${page}/../session', { credentials: 'include' }).then((reply) => reply.text(), () => 'refused'))
    seen.push(navigator.sendBeacon('${target}', body))
    return seen
  })()
</script>`

const servers: Server[] = []
test.afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

const serve = async (html: string): Promise<number> => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const tried = (page: Page) =>
  page.evaluate(() => (window as unknown as { tried: Promise<unknown[]> }).tried)

for (const host of ['localhost', '127.0.0.1'])
  test.describe(`a page of http://${host}`, () => {
    // The browser tells in its console what it refused: that is the point.
    test.use({ expectedErrors: [/CORS|Failed to load|frame|Framing|403|X-Frame|ERR_/] })

    test('restarts nothing, reads nothing and frames nothing', async ({
      page,
      project,
      simulator,
      baseURL,
    }) => {
      await signIn(page, project, `/${project.region}/clusters`)
      await page.getByRole('link', { name: 'warehouse-0001' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'warehouse-0001' })).toBeVisible()
      const cluster_id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      const target = `${baseURL}/api/${project.region}/v1.0/${project.project_id}/clusters/${cluster_id}/restart`
      const port = await serve(attackPage(target, `${baseURL}/${project.region}`))

      await page.goto(`http://${host}:${port}/`)
      const [simple, forged, text, session, beacon] = await tried(page)
      expect([simple, forged, text, session]).toEqual(Array(4).fill('refused'))
      expect(beacon).toBe(true)
      const framed = page.frames().find((frame) => frame.parentFrame() && frame.name() !== 'sink')
      await expect(framed!.getByRole('navigation')).toHaveCount(0)

      // The session is as good as before, and the service has seen no write of it.
      await page.goto(`${baseURL}/${project.region}/clusters/${cluster_id}`)
      await expect(page.getByRole('heading', { level: 1, name: 'warehouse-0001' })).toBeVisible()
      const writes = (await simulator.requests()).filter(
        ({ method, path }) => method !== 'GET' && !path.includes('/auth/'),
      )
      expect(writes).toEqual([])
    })
  })
