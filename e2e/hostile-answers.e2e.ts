import type { Page } from '@playwright/test'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: 'demo' })

/** What somebody with a right to name things could write, if a region let them. */
const hostile = [
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  'javascript:window.pwned=1',
  '"><svg onload="window.pwned=1">',
  '{{constructor.constructor("window.pwned=1")()}}',
  '\u202egnp.exe',
  '=HYPERLINK("http://evil.example")',
  '__proto__',
]

/** Fields whose text a person or another service wrote; ids, statuses, times and numbers stay. */
const written =
  /^(name|description|cluster_name|display_name|context|subject|source_name|alarm_name|alarm_message|alarm_location|resource_id_name|value|key|connect_info|jdbc_url|public_connect_info|user_name|domain_name|vpc_name)$/

const poison = (value: unknown, field = '', count = { at: 0 }): unknown => {
  if (Array.isArray(value)) return value.map((item) => poison(item, field, count))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, poison(item, key, count)]),
    )
  if (typeof value !== 'string' || !written.test(field)) return value
  count.at += 1
  return hostile[count.at % hostile.length]
}

/** The real answers of the service, with hostile texts in place of the written ones. */
const poisonAnswers = (page: Page) =>
  page.route('**/api/**', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const answer = await route.fetch()
    if (!answer.ok()) return route.fulfill({ response: answer })
    return route.fulfill({ response: answer, json: poison(await answer.json()) })
  })

const pages = [
  '',
  '/clusters',
  '/clusters/:cluster_id',
  '/clusters/:cluster_id/connections',
  '/clusters/:cluster_id/tags',
  '/clusters/:cluster_id/data-sources',
  '/snapshots',
  '/alarms',
  '/events',
  '/tags',
  '/alarms/subscriptions',
]

test('shows what others wrote as text, runs none of it and links to none of it', async ({
  page,
  project,
}) => {
  test.slow()
  page.on('dialog', () => {
    throw new Error('a dialog opened')
  })
  await signIn(page, project, `/${project.region}/clusters`)
  const link = page.getByRole('link', { name: 'sales-reporting' })
  const cluster_id = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
  await poisonAnswers(page)
  const own = new URL(page.url()).origin
  for (const path of pages) {
    await page.goto(`/${project.region}${path.replace(':cluster_id', cluster_id)}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
    expect(await page.evaluate(() => 'pwned' in window), path).toBe(false)
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(
      links.filter(
        (href) => ![own, 'https://support.huaweicloud.com'].includes(new URL(href).origin),
      ),
      path,
    ).toEqual([])
  }
  await page.goto(`/${project.region}/clusters`)
  await expect(
    page.getByRole('table').getByText('<script>window.pwned=1</script>').first(),
  ).toBeVisible()
})
