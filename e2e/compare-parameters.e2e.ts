import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFits, phone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: 'demo' })

const matrix = (page: Page) => page.getByRole('table', { name: 'Parameters by cluster' })
const compared = (page: Page) => page.getByRole('list', { name: 'Compared clusters' })
const card = (page: Page, name: string) =>
  compared(page).getByRole('listitem').filter({ hasText: name })
const toggle = (page: Page, name: string) => page.getByRole('checkbox', { name }).press('Space')

const choose = async (page: Page, name: string) => {
  await page.getByRole('combobox', { name: 'Clusters' }).fill(name)
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
}

/** Compares two clusters of the same size, of which the second has changed parameters. */
const compareTwo = async (page: Page, project: Project) => {
  await signIn(page, project, `/${project.region}/parameters`)
  await choose(page, 'logistics-tracking')
  await choose(page, 'customer-360')
  await page.keyboard.press('Escape')
  await expect(matrix(page)).toBeVisible()
}

test('nothing is chosen at first; a suggestion compares clusters of one version', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/clusters`)
  await page.getByRole('link', { name: 'Parameters', exact: true }).click()
  await expect(page.getByText('Choose clusters to compare')).toBeVisible()
  await page.getByRole('button', { name: 'Compare 2 clusters of 8.2.1.220' }).click()
  await expect(compared(page).getByRole('listitem')).toHaveCount(2)
  await expect(matrix(page).getByRole('columnheader', { name: 'customer-360' })).toBeVisible()
})

test('only what differs is listed, and the address keeps the view', async ({ page, project }) => {
  await compareTwo(page, project)
  await expect(card(page, 'logistics-tracking')).toContainText('Baseline')
  await expect(card(page, 'customer-360')).toContainText(/\d+ differences/)
  await expectRow(matrix(page), {
    Name: 'max_connections',
    'logistics-tracking (baseline)': 'CN 800 DN 5000',
    'customer-360': 'CN 1200 DN 5000',
  })
  await expectRow(matrix(page), {
    Name: 'session_timeout',
    'customer-360': 'Differs from the baseline: 1800',
  })
  await expect(await rowsWith(matrix(page), { Name: 'enable_codegen' })).toHaveCount(0)

  await toggle(page, 'Equal values too')
  await expect(page.getByText(/^\d{3} in total$/)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search' }).fill('codegen')
  await expectRow(matrix(page), { Name: 'enable_codegen', 'customer-360': 'on' })
  await expect(matrix(page).locator('mark', { hasText: 'codegen' }).first()).toBeVisible()
  await page.reload()
  await expectRow(matrix(page), { Name: 'enable_codegen', 'customer-360': 'on' })
  await expect(page.getByRole('checkbox', { name: 'Equal values too' })).toBeChecked()
})

test('toggles narrow the rows', async ({ page, project }) => {
  await compareTwo(page, project)
  await toggle(page, 'Differs from default')
  await expect(await rowsWith(matrix(page), { Name: 'max_connections' })).toHaveCount(1)
  await expect(await rowsWith(matrix(page), { Name: 'session_timeout' })).toHaveCount(1)
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible()
  await toggle(page, 'Needs a restart')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
  await expectRow(matrix(page), { Name: 'max_connections', Restart: 'Restart' })
  await toggle(page, 'CN and DN differ')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
})

test('another baseline, or the defaults, turn the comparison', async ({ page, project }) => {
  await compareTwo(page, project)
  await page.getByRole('button', { name: 'Make baseline: customer-360' }).click()
  await expectRow(matrix(page), {
    Name: 'max_connections',
    'logistics-tracking': 'Differs from the baseline: CN 800 DN 5000',
    'customer-360 (baseline)': 'CN 1200',
  })
  await page
    .getByRole('combobox', { name: 'Baseline' })
    .selectOption('Default values of each cluster')
  await expect(card(page, 'logistics-tracking')).toContainText('No differences')
  await expect(card(page, 'customer-360')).toContainText('2 differences')
  await expectRow(matrix(page), { Name: 'session_timeout', 'customer-360': 'default 600' })
})

test('a value leads to the parameter of its cluster', async ({ page, project }) => {
  await compareTwo(page, project)
  await matrix(page)
    .getByRole('link', { name: /session_timeout of customer-360/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'customer-360' })).toBeVisible()
  await expectRow(page.getByRole('table', { name: 'Parameters' }), {
    Name: 'session_timeout',
    'CN value': '1800',
  })
  // What waits for a restart is said once.
  await expect(page.getByText('Restart due')).toHaveCount(1)
})

test('a cluster that cannot be read is a column with its error, the others stay', async ({
  page,
  project,
  simulator,
}) => {
  await compareTwo(page, project)
  const customer = /clusters\/([\w-]+)\//.exec(
    (await card(page, 'customer-360')
      .getByRole('link', { name: 'customer-360', exact: true })
      .getAttribute('href')) ?? '',
  )?.[1]
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: {
      operation: 'listClusterConfigurations',
      path: `/v1.0/${project.project_id}/clusters/${customer}/configurations`,
    },
    body: { error_code: 'DWS.0015', error_msg: 'Permission denied.' },
  })
  await page.reload()
  await expect(card(page, 'customer-360').getByRole('alert')).toContainText('DWS.0015')
  await expect(card(page, 'logistics-tracking')).toContainText('Baseline')
  await expect(page.getByText('only logistics-tracking has been read')).toBeVisible()
  await page.getByRole('button', { name: 'Show all parameters' }).click()
  await expectRow(matrix(page), {
    Name: 'agg_max_mem',
    'customer-360': 'not read',
  })
  await simulator.clearFaults()
  await card(page, 'customer-360').getByRole('button', { name: 'Try again' }).click()
  await expect(card(page, 'customer-360')).toContainText(/\d+ differences/)
})

test('what is shown is exported', async ({ page, project }) => {
  await compareTwo(page, project)
  await page.getByRole('searchbox', { name: 'Search' }).fill('max_connections')
  await page.getByRole('button', { name: 'Export' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV, as shown' }).click()
  const lines = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n')
  expect(lines).toEqual([
    'Name,logistics-tracking (baseline),customer-360,Default,Unit,Restart',
    'max_connections,"CN 800, DN 5000","CN 1200, DN 5000","CN 800, DN 5000",,Restart',
  ])
})

test('a cluster is made like another through a plan, which is staged, never sent', async ({
  page,
  project,
  simulator,
}) => {
  await compareTwo(page, project)
  await page.getByRole('link', { name: /customer-360 like logistics-tracking/ }).click()
  await expect(
    page.getByRole('heading', { name: 'Plan: values of logistics-tracking' }),
  ).toBeVisible()
  const plan = page.getByRole('table', { name: 'Plan' })
  await expectRow(plan, {
    Parameter: 'max_connections',
    On: 'CN',
    Now: '1200',
    New: '800',
    Restart: 'Restart',
  })
  await page.getByRole('button', { name: /^Stage \d+ changes$/ }).click()
  await expect(page.getByRole('region', { name: 'Staged changes' })).toContainText(
    /\d+ changes staged/,
  )
  expect((await simulator.requests()).some(({ method }) => method === 'PUT')).toBe(false)
})

test('the start and the comparison pass axe, and fit a phone', async ({ page, project }) => {
  // Every rule, four times.
  test.slow()
  await signIn(page, project, `/${project.region}/parameters`)
  await expect(page.getByText('Choose clusters to compare')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Compare 2 clusters of 8.2.1.220' }).click()
  await expect(matrix(page)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expect(matrix(page)).toBeVisible()
  await expectFits(page)
})
