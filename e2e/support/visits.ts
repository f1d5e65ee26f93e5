import type { Page } from '@playwright/test'
import { routes } from './routes.ts'
import { expect } from './test.ts'

/** Routes below a project: each of them shows a page to who is signed in. */
export const projectRoutes = routes.filter((path) => path.startsWith('/:project_name'))

/** The last part of the address behind the first link with this name. */
const idOf = async (page: Page, link: string): Promise<string> => {
  const href = await page.getByRole('link', { name: link }).first().getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}

/** Fills the routes for a demo project, signed in to at its clusters: the ids of one that has everything. */
export const demoAddresses = async (
  page: Page,
  project_name: string,
): Promise<(route: string) => string> => {
  const { origin } = new URL(page.url())
  const cluster_id = await idOf(page, 'sales-reporting')
  await page.goto(`${origin}/${project_name}/snapshots?cluster=${cluster_id}`)
  const snapshot_id = await idOf(page, 'sales-reporting-')
  return (route) =>
    origin +
    route
      .replace(':project_name', project_name)
      .replace(':cluster_id', cluster_id)
      .replace(':snapshot_id', snapshot_id)
      .replace('*', 'no-such-page')
}

/** The page has answered: nothing says that it is loading, or that it broke. */
export const expectLoaded = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The page broke' })).toHaveCount(0)
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
}
