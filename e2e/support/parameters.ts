import type { Locator, Page } from '@playwright/test'
import type { Project } from './simulator.ts'
import { expect, signIn } from './test.ts'

export const parameterList = (page: Page): Locator =>
  page.getByRole('table', { name: 'Parameters' })
export const stagedTray = (page: Page): Locator =>
  page.getByRole('region', { name: 'Staged changes' })

/** Opens the parameters of the only cluster. */
export const openParameters = async (page: Page, project: Project): Promise<void> => {
  await signIn(page, project, `/${project.region}/clusters`)
  await page.getByRole('link', { name: 'warehouse-0001', exact: true }).click()
  await page.getByRole('tab', { name: 'Parameters' }).click()
  await expect(parameterList(page)).toBeVisible()
}

export const reviewStaged = async (page: Page): Promise<Locator> => {
  await stagedTray(page).getByRole('button', { name: 'Review' }).click()
  return page.getByRole('dialog', { name: 'Review staged changes' })
}

/** Reviews and confirms what is staged; gives the confirmation, which closes once the service accepted. */
export const applyStaged = async (page: Page): Promise<Locator> => {
  const review = await reviewStaged(page)
  await review.getByRole('button', { name: 'Apply' }).click()
  const confirmation = page.getByRole('dialog', { name: 'Apply parameters' })
  const button = confirmation.getByRole('button', { name: /^Apply \d/ })
  await expect(button).toBeDisabled()
  await confirmation.getByRole('checkbox', { name: 'I understand what this interrupts' }).check()
  await button.click()
  return confirmation
}
