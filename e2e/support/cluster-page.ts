import { expect, type Page } from '@playwright/test'
import type { Project } from './simulator.ts'
import { signIn } from './test.ts'

/** Signs in and opens a cluster from the list. */
export const openCluster = async (page: Page, project: Project, name: string): Promise<void> => {
  await signIn(page, project, `/${project.region}/clusters`)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Opens a tab of the cluster. */
export const openTab = (page: Page, tab: string): Promise<void> =>
  page.getByRole('tab', { name: tab }).click()

/** Opens the dialog of an action from the menu. */
export const chooseAction = async (page: Page, action: string): Promise<void> => {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

/** What the service does to the cluster at the moment. */
export const runningTask = (page: Page) => page.getByRole('region', { name: 'Running task' })
