import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: 'demo' })

const table = (page: Page) => page.getByRole('table', { name: 'Alarms', exact: true })
const shown = (page: Page) => page.getByRole('status').filter({ hasText: /in total| of \d/ })

/** The chart's table: date → total of that day. */
const totals = async (chart: Locator): Promise<[date: string, total: number][]> => {
  await chart.getByRole('button', { name: 'Show as table' }).click()
  const rows = chart.locator('tbody tr')
  await expect(rows).toHaveCount(7)
  const texts = await rows.allInnerTexts()
  return texts.map((text) => {
    const cells = text.trim().split(/\s+/)
    return [cells[0] ?? '', Number(cells.at(-1))]
  })
}

test('the chart counts what the list shows, day by day', async ({ page, project }) => {
  await signIn(page, project, `/${project.region}/alarms`)
  await expect(table(page)).toBeVisible()
  const days = await totals(page.getByRole('region', { name: /Alarms raised/ }))
  expect(days.reduce((sum, [, total]) => sum + total, 0)).toBeGreaterThan(0)
  for (const [date, total] of days) {
    await page.getByRole('searchbox', { name: 'Search' }).fill(date)
    await expect(shown(page), date).toHaveText(new RegExp(`^${total} of \\d`))
  }
})

test('a severity chosen in the chart filters the list and survives a reload', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/alarms`)
  const chart = page.getByRole('region', { name: /Alarms raised/ })
  const important = chart.getByRole('button', { name: /Important/ })
  await important.click()
  await expect(page).toHaveURL(/severity=important/)
  await expect(important).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Open')
  await expect(page).toHaveURL(/status=open/)
  const expectFiltered = async () => {
    await expect(important).toHaveAttribute('aria-pressed', 'true')
    await expect(table(page)).toBeVisible()
    await expect(
      await rowsWith(table(page), { Severity: 'Important', Status: 'Open' }),
    ).not.toHaveCount(0)
    await expect(await rowsWith(table(page), { Severity: 'Urgent' })).toHaveCount(0)
    await expect(await rowsWith(table(page), { Status: 'Cleared' })).toHaveCount(0)
  }
  await expectFiltered()
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Severity' })).toHaveValue('important')
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('open')
  await expectFiltered()
})

test('a filter of an old link is shown, although nothing of the list has its value', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/alarms?cluster=a-cluster-that-is-gone`)
  await expect(page.getByText('Nothing matches')).toBeVisible()
  const cluster = page.getByRole('combobox', { name: 'Cluster' })
  await expect(cluster).toHaveValue('a-cluster-that-is-gone')
  await cluster.selectOption('Any cluster')
  await expect(table(page)).toBeVisible()
})

test('filters that hide everything say so and can be cleared', async ({ page, project }) => {
  await signIn(page, project, `/${project.region}/alarms?q=no-such-alarm&severity=urgent`)
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(table(page)).toBeVisible()
  await expect(page).not.toHaveURL(/severity|q=/)
})

test('a row leads to its cluster, whose tab lists its alarms alone', async ({ page, project }) => {
  await signIn(page, project, `/${project.region}/alarms?q=risk-scoring`)
  await table(page).getByRole('link', { name: 'risk-scoring' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'risk-scoring' })).toBeVisible()
  await page.goto(`${page.url()}/alarms`)
  await expect(table(page)).toBeVisible()
  await expect(table(page).getByRole('columnheader', { name: 'Cluster' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: /Alarms raised/ })).toBeVisible()
  await table(page)
    .getByRole('button', { name: /Disk Usage/ })
    .first()
    .click()
  const details = page.getByRole('dialog')
  await expect(details).toContainText('CloudService=DWS')
  await expect(details).toContainText('risk-scoring')
})

test('the page passes axe', async ({ page, project }) => {
  test.slow()
  await signIn(page, project, `/${project.region}/alarms?severity=important`)
  await expect(table(page)).toBeVisible()
  await expect(page.getByRole('img', { name: /Stacked bars/ })).toBeVisible()
  await expectAccessible(page)
})

test('the details of an alarm pass axe', async ({ page, project }) => {
  test.slow()
  await signIn(page, project, `/${project.region}/alarms?severity=important`)
  await table(page)
    .getByRole('button', { name: /Exceeds the Threshold/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})

test('statistics that fail leave the list', async ({ page, project, simulator }) => {
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'listAlarmStatistic' },
  })
  await signIn(page, project, `/${project.region}/alarms`)
  await expect(table(page)).toBeVisible()
  await expect(page.getByRole('region', { name: /Alarms raised/ }).getByRole('alert')).toBeVisible()
})

test('a bar filters the list by its severity and its day; the same bar again shows all', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/alarms`)
  await expect(table(page)).toBeVisible()
  await page.locator('.recharts-bar-rectangle path').first().click()
  await expect(page).toHaveURL(/severity=[a-z]+&day=\d{4}-\d\d-\d\d/)
  const { searchParams } = new URL(page.url())
  await expect(page.getByRole('combobox', { name: 'Day' })).toHaveValue(
    searchParams.get('day') ?? '',
  )
  await expect(page.getByRole('combobox', { name: 'Severity' })).toHaveValue(
    searchParams.get('severity') ?? '',
  )
  const filtered = await shown(page).innerText()
  const chart = page.getByRole('region', { name: /Alarms raised/ })
  await chart.getByRole('button', { name: 'Show as table' }).click()
  const pressed = chart.getByRole('button', { pressed: true })
  await expect(pressed).toHaveText(String(Number.parseInt(filtered, 10)))
  await pressed.click()
  await expect(page).not.toHaveURL(/severity|day/)
  await expect(shown(page)).toHaveText(/in total/)
})

test('an alarm that the guide describes has a link to its page', async ({ page, project }) => {
  await signIn(page, project, `/${project.region}/alarms?q=Node+Data+Disk+Usage`)
  await table(page)
    .getByRole('button', { name: /Disk Usage/ })
    .first()
    .click()
  const guide = page.getByRole('dialog').getByRole('link', { name: /How to handle this alarm/ })
  await expect(guide).toHaveAttribute('href', /support\.huaweicloud\.com.*DWS_2000000006\.html$/)
  await expect(guide).toHaveAttribute('rel', /noopener/)
})
