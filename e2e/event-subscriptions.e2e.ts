import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: 'demo' })

const table = (page: Page) => page.getByRole('table', { name: 'Subscriptions' })
const dialog = (page: Page) => page.getByRole('dialog')

const open = async (page: Page, project: Project, view = '') => {
  await signIn(page, project, `/${project.region}/events/subscriptions${view}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Event subscriptions' })).toBeVisible()
}

test('a subscription is created for a cluster, with what it would have sent', async ({
  page,
  project,
}) => {
  await open(page, project)
  await page.getByRole('button', { name: 'Create subscription' }).click()
  await dialog(page).getByLabel('Name').fill('clickstream-changes')
  await dialog(page).getByRole('checkbox', { name: 'Normal' }).check()
  await dialog(page).getByRole('checkbox', { name: 'Management' }).check()
  await dialog(page).getByRole('checkbox', { name: 'Cluster', exact: true }).check()
  const sources = dialog(page).getByRole('combobox', { name: 'Only these clusters' })
  await sources.fill('clickstream')
  await page.getByRole('option', { name: 'clickstream' }).click()
  await sources.press('Escape')
  await dialog(page).getByLabel('Tag').fill('night shift')
  await dialog(page).getByRole('combobox', { name: 'SMN topic' }).click()
  await page.getByRole('listbox').getByRole('option', { name: 'dws-reports' }).click()
  await expect(dialog(page).getByText(/\d+ of the \d+ events/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Create subscription' }).click()
  await expect(page.getByText('Subscription created')).toBeVisible()
  await expectRow(table(page), {
    Name: 'clickstream-changes',
    Severity: 'Normal',
    Category: 'Management',
    Source: 'clickstream',
    'SMN topic': 'dws-reports',
  })
})

test('matches are those of the rule, and count what the list filters', async ({
  page,
  project,
}) => {
  await open(page, project)
  const matches = page.getByRole('button', { name: /matches? of failures-to-on-call/i })
  const count = await matches.innerText()
  await matches.click()
  await expect(dialog(page)).toContainText('Matches of failures-to-on-call')
  await expect(await rowsWith(dialog(page).getByRole('table'), { Severity: 'Normal' })).toHaveCount(
    0,
  )
  await page.goto(`/${project.region}/events?severity=warning&range=7d`)
  await expect(
    page.getByRole('status').filter({ hasText: new RegExp(`^${count} of \\d`) }),
  ).toBeVisible()
})

test('a name that breaks a rule and one that is taken are told at the field', async ({
  page,
  project,
}) => {
  await open(page, project, '?action=create')
  const name = dialog(page).getByLabel('Name')
  await name.fill('a b')
  await name.blur()
  await expect(dialog(page).getByText(/\(DWS\.5065\)/)).toBeVisible()
  await name.fill('sales-changes')
  await dialog(page).getByRole('checkbox', { name: 'Warning' }).check()
  await dialog(page).getByRole('combobox', { name: 'SMN topic' }).click()
  await page.getByRole('listbox').getByRole('option', { name: 'dws-reports' }).click()
  await dialog(page).getByRole('button', { name: 'Create subscription' }).click()
  await expect(dialog(page).getByText(/this name already\. \(DWS\.0001\)/)).toBeVisible()
  await expect(name).toHaveValue('sales-changes')
  await expect(dialog(page).getByRole('checkbox', { name: 'Warning' })).toBeChecked()
})

test('a subscription is switched on, changed and deleted', async ({ page, project }) => {
  await open(page, project)
  const toggle = page.getByRole('switch', { name: 'sales-changes is on' })
  await expect(toggle).not.toBeChecked()
  await toggle.click({ force: true })
  await dialog(page).getByRole('button', { name: 'Switch on subscription' }).click()
  await expect(toggle).toBeChecked()

  await page.getByRole('button', { name: 'Change sales-changes' }).click()
  await expect(dialog(page).getByRole('checkbox', { name: 'Security' })).toBeChecked()
  await dialog(page).getByRole('checkbox', { name: 'Security' }).uncheck()
  await dialog(page).getByRole('button', { name: 'Change subscription' }).click()
  const row = await expectRow(table(page), {
    Name: 'sales-changes',
    Category: 'Management',
    Source: 'sales-reporting',
  })
  await expect(row).not.toContainText('Security')

  await page.getByRole('button', { name: 'Delete sales-changes' }).click()
  await dialog(page).getByRole('button', { name: 'Delete subscription' }).click()
  await expect(page.getByText('Subscription deleted')).toBeVisible()
  await expect(await rowsWith(table(page), { Name: 'sales-changes' })).toHaveCount(0)
})

test('a list that fails is asked again', async ({ page, project, simulator }) => {
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'listEventSubs' },
  })
  await open(page, project)
  await expect(page.getByRole('alert')).toBeVisible()
  await simulator.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectRow(table(page), { Name: 'failures-to-on-call' })
})

test.describe('without subscriptions', () => {
  test.use({ seed: 'empty' })

  test('the page says what they are for', async ({ page, project }) => {
    await open(page, project)
    await expect(page.getByText('No event subscriptions')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Create subscription' })).toHaveCount(1)
  })
})

test('the form passes axe', async ({ page, project }) => {
  test.slow()
  await open(page, project, '?action=create')
  await expect(dialog(page).getByLabel('Name')).toBeVisible()
  await expectAccessible(page)
})
