import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFits, phone } from './support/fits.ts'
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

test('a range by hand, a source type and a severity filter list and timeline alike', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/events`)
  await page.getByRole('combobox', { name: 'Time range' }).selectOption('Last 7 days')
  await expect(page).toHaveURL(/range=7d/)
  const shown = page.getByRole('status').filter({ hasText: / of \d/ })
  const week = Number.parseInt(await shown.innerText(), 10)
  await page.getByRole('combobox', { name: 'Time range' }).selectOption('From – to')
  await page.getByLabel('To, UTC').fill('2020-01-01T00:00')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByLabel('To, UTC').fill('')
  const weekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 16)
  await page.getByLabel('From, UTC').fill(weekAgo)
  await expect(shown).toHaveText(new RegExp(`^${week} of`))
  await page.getByRole('combobox', { name: 'Source type' }).selectOption('Backup')
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('Warning')
  await expect(await rowsWith(table(page), { Severity: 'Normal' })).toHaveCount(0)
  await page.getByText('Timeline', { exact: true }).click()
  await expect(page).toHaveURL(/view=timeline/)
  await page.reload()
  await expect(page.getByLabel('From, UTC')).toHaveValue(weekAgo)
  await page.getByRole('combobox', { name: 'Lanes by' }).selectOption('Lanes by: Severity')
  await expect(page.getByRole('toolbar', { name: /^Warning/ })).toBeVisible()
  await expect(page.getByRole('toolbar', { name: /^Normal/ })).toHaveCount(0)
})

test('the timeline opens an event, by keyboard too, and fits a phone', async ({
  page,
  project,
}) => {
  test.slow()
  await signIn(page, project, `/${project.region}/events?view=timeline&range=7d&q=sales-reporting`)
  const lane = page.getByRole('toolbar', { name: /^Management/ })
  await lane.getByRole('button').last().focus()
  await page.keyboard.press('ArrowLeft')
  const mark = lane.getByRole('button').nth(-2)
  await expect(mark).toBeFocused()
  await page.keyboard.press('Enter')
  const opened = page.getByRole('dialog')
  await expect(opened).toBeVisible()
  if ((await mark.innerText()) !== '')
    await opened.getByRole('listitem').getByRole('button').first().click()
  await expect(opened).toContainText('Event id')
  await expect(opened).toContainText('sales-reporting')
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Lanes by' }).selectOption('Lanes by: Source')
  await expect(page.getByRole('toolbar', { name: /^sales-reporting/ })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expect(page.getByRole('toolbar', { name: /^sales-reporting/ })).toBeVisible()
  await expectFits(page)
})

test.describe('with more events than a page holds', () => {
  test.use({ seed: { clusters: 1, events: 2500 } })

  test('the list says how many are loaded, and loads older ones', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/events`)
    const shown = page.getByRole('status').filter({ hasText: /in total/ })
    await expect(page.getByText(/The newest 1,000 of 2,5\d\d events are loaded/)).toBeVisible()
    await expect(shown).toHaveText('1000 in total')
    await page.getByRole('button', { name: 'Load older events' }).click()
    await expect(shown).toHaveText('2000 in total')
    await page.getByRole('button', { name: 'Load all events' }).click()
    await expect(shown).toHaveText(/^25\d\d in total/)
    await expect(page.getByRole('button', { name: 'Load older events' })).toHaveCount(0)
  })
})
