import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: 'demo' })

const table = (page: Page) => page.getByRole('table', { name: 'Events' })

test('filters hold together and survive a reload', async ({ page, project }) => {
  await signIn(page, project, `/${project.region}/events`)
  await expect(table(page)).toBeVisible()
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('Warning')
  await expect(page.getByRole('combobox', { name: 'Severity' })).toHaveValue('warning')
  await page.getByRole('combobox', { name: 'Category' }).selectOption('Management')
  await expect(page).toHaveURL(/severity=warning&category=management/)
  const expectFiltered = async () => {
    await expect(
      await rowsWith(table(page), { Severity: 'Warning', Category: 'Management' }),
    ).not.toHaveCount(0)
    await expect(await rowsWith(table(page), { Severity: 'Normal' })).toHaveCount(0)
  }
  await expectFiltered()
  await page.reload()
  await expect(table(page)).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('management')
  await expectFiltered()
})

test('filters that hide everything say so and can be cleared', async ({ page, project }) => {
  await signIn(page, project, `/${project.region}/events?q=no-such-event&category=security`)
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(table(page)).toBeVisible()
  await expect(page).not.toHaveURL(/category|q=/)
})

test('a source that exists is a link, and its tab lists its events alone', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/events?q=sales-reporting`)
  await table(page).getByRole('link', { name: 'sales-reporting' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'sales-reporting' })).toBeVisible()
  await page.goto(`${page.url()}/events`)
  await expect(table(page)).toBeVisible()
  await expect(table(page).getByRole('columnheader', { name: 'Source' })).toHaveCount(0)
  await expect(await rowsWith(table(page), { Context: 'risk-scoring' })).toHaveCount(0)
  await expect(await rowsWith(table(page), { Context: 'sales-reporting' })).not.toHaveCount(0)
})

test('an event opens with everything that the service says of it', async ({ page, project }) => {
  await signIn(page, project, `/${project.region}/events?q=Cluster+creation+failed`)
  await table(page).getByRole('button', { name: 'Cluster creation failed' }).first().click()
  const details = page.getByRole('dialog')
  await expect(details).toContainText('createClusterFail')
  await expect(details).toContainText('UTC')
})

test('the page passes axe', async ({ page, project }) => {
  test.slow()
  await signIn(page, project, `/${project.region}/events`)
  await expect(table(page)).toBeVisible()
  await expectAccessible(page)
})

test('a failure takes the place of the list, and trying again brings it', async ({
  page,
  project,
  simulator,
}) => {
  await simulator.injectFault({ kind: 'status', status: 403, match: { operation: 'listEvents' } })
  await signIn(page, project, `/${project.region}/events`)
  await expect(page.getByRole('alert')).toBeVisible()
  await simulator.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(table(page)).toBeVisible()
})
