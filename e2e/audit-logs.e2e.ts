import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import type { Project } from './support/simulator.ts'
import { rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: 'demo' })

const table = (page: Page) => page.getByRole('table', { name: 'Audit log dumps' })

/** Chance decides which dumps fail: an alarm tells of a cluster that has such a one. */
const openAuditLogs = async (page: Page, project: Project) => {
  await signIn(page, project, `/${project.region}/alarms?q=Audit+Log+Dump`)
  await page.getByRole('table', { name: 'Alarms' }).getByRole('link').first().click()
  await page.getByRole('tab', { name: 'Audit logs' }).click()
}

test('failed dumps come first with their cause, and the filter keeps them alone over a reload', async ({
  page,
  project,
}) => {
  await openAuditLogs(page, project)
  const first = table(page).getByRole('row').nth(1)
  await expect(first).toContainText('Failed')
  await expect(first).toContainText(/permission|OBS did not answer|bucket does not exist/)
  await page.getByRole('combobox', { name: 'Result' }).selectOption('Failed')
  const expectFailed = async () => {
    await expect(await rowsWith(table(page), { Result: 'Dumped' })).toHaveCount(0)
    await expect(await rowsWith(table(page), { Result: 'Failed' })).not.toHaveCount(0)
  }
  await expectFailed()
  await expect(page).toHaveURL(/result=FAIL/)
  await page.reload()
  await expectFailed()
})

test('a range of days shows the dumps of these days alone', async ({ page, project }) => {
  await openAuditLogs(page, project)
  await page.getByRole('combobox', { name: 'Result' }).selectOption('Dumped')
  await expect(await rowsWith(table(page), { Result: 'Failed' })).toHaveCount(0)
  const newest = await table(page).locator('tbody tr').first().locator('time').first().innerText()
  const day = new Date(Date.parse(`${newest.slice(0, 10)}T00:00:00Z`) - 86_400_000)
    .toISOString()
    .slice(0, 10)
  await page.getByLabel('First day (UTC)').fill(day)
  await page.getByLabel('Last day (UTC)').fill(day)
  await expect(page).toHaveURL(new RegExp(`from=${day}&to=${day}`))
  await expect(page.getByRole('status').filter({ hasText: /^2[1-5] of / })).toBeVisible()
  for (const time of await table(page).locator('tbody tr td:nth-child(3)').allInnerTexts())
    expect(time).toContain(day)
  await page.getByLabel('First day (UTC)').fill('2001-01-02')
  await page.getByLabel('Last day (UTC)').fill('2001-01-02')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(table(page)).toBeVisible()
})

test('the list exports its times and paths', async ({ page, project }) => {
  await openAuditLogs(page, project)
  await page.getByRole('combobox', { name: 'Result' }).selectOption('Failed')
  await expect(table(page).getByRole('button', { name: 'Copy OBS path' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /JSON/ }).click()
  const rows = JSON.parse(await readFile(await (await download).path(), 'utf8')) as unknown[]
  expect(rows[0]).toMatchObject({
    result: 'FAIL',
    begin: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
    path: expect.stringMatching(/^obs:\/\/dws-audit-\w+\/[\w-]+\/audit\/$/),
  })
})

test('no record, and a failure, say what they are', async ({ page, project, simulator }) => {
  const match = { operation: 'listAuditLog' }
  await simulator.injectFault({ kind: 'status', status: 403, match })
  await openAuditLogs(page, project)
  await expect(page.getByRole('alert')).toContainText('You may not see this')
  await simulator.clearFaults()
  await simulator.injectFault({ kind: 'drop-field', field: 'records', match })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('No audit log was dumped')).toBeVisible()
})

test('a result that nobody knows is shown as it came', async ({ page, project, simulator }) => {
  await simulator.injectFault({
    kind: 'drift-enum',
    field: 'result',
    value: 'PAUSED',
    match: { operation: 'listAuditLog' },
  })
  await openAuditLogs(page, project)
  await expect(table(page).getByText('PAUSED').first()).toBeVisible()
})

test('the tab passes axe', async ({ page, project }) => {
  test.slow()
  await openAuditLogs(page, project)
  await expect(table(page)).toBeVisible()
  await expectAccessible(page)
})
