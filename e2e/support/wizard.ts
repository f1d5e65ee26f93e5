import type { Page } from '@playwright/test'

/** The heading of the step that is open. */
export const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 })

/** To the next step. */
export const next = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Next:/ }).click()

/** Chooses in one of the searchable lists. */
export const pick = async (page: Page, label: string, option: RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

/** The request as the last step shows it. */
export const request = (page: Page) => page.getByRole('region', { name: 'Request' })
