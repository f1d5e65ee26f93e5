import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFits, phone } from './support/fits.ts'
import { routes } from './support/routes.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: 'demo' })

/** The last part of the address behind the first link with this name. */
const idOf = async (page: Page, link: string): Promise<string> => {
  const href = await page.getByRole('link', { name: link }).first().getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}

/** The page has answered: nothing says that it is loading. */
const expectLoaded = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
}

for (const route of routes.filter((path) => path.startsWith('/:project_name')))
  test(`${route} has a title and one heading, no barrier, and fits a phone`, async ({
    page,
    project,
  }) => {
    test.slow()
    await signIn(page, project, `/${project.region}/clusters`)
    const cluster_id = await idOf(page, 'sales-reporting')
    await page.goto(`/${project.region}/snapshots?cluster=${cluster_id}`)
    const snapshot_id = await idOf(page, 'sales-reporting-')
    await page.goto(
      route
        .replace(':project_name', project.region)
        .replace(':cluster_id', cluster_id)
        .replace(':snapshot_id', snapshot_id)
        .replace('*', 'no-such-page'),
    )
    await expectLoaded(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/\S+ · DWS console$/)
    await expectAccessible(page)
    await page.setViewportSize(phone)
    await page.reload()
    await expectLoaded(page)
    await expectFits(page)
  })
