import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { clusterId } from './support/clusters.ts'
import { expectFitsPhone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: 'demo' })

const table = (page: Page) => page.getByRole('table', { name: 'Subscriptions' })
const dialog = (page: Page) => page.getByRole('dialog')

const open = async (page: Page, project: Project, view = '') => {
  await signIn(page, project, `/${project.region}/alarms/subscriptions${view}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Alarm subscriptions' })).toBeVisible()
}

const chooseTopic = async (page: Page, topic: string) => {
  await dialog(page).getByRole('combobox', { name: 'SMN topic' }).click()
  await page.getByRole('listbox').getByRole('option', { name: topic }).click()
}

/** How many alarms the form says would have been sent. */
const wouldBeSent = async (page: Page): Promise<number> => {
  const line = dialog(page).getByText(/would have been sent/)
  await expect(line).toBeVisible()
  return Number.parseInt(await line.innerText(), 10)
}

test('a subscription is created, and says beforehand what it would have sent', async ({
  page,
  project,
  simulator,
}) => {
  await open(page, project)
  await page.getByRole('button', { name: 'Create subscription' }).click()
  await dialog(page).getByLabel('Name').fill('urgent-to-reports')
  const all = await wouldBeSent(page)
  await dialog(page).getByRole('checkbox', { name: 'Urgent' }).check()
  await expect.poll(() => wouldBeSent(page)).toBeLessThan(all)
  const urgent = await wouldBeSent(page)
  await dialog(page).getByRole('button', { name: 'Show them' }).click()
  await expect(
    await rowsWith(dialog(page).getByRole('table'), { Severity: 'Important' }),
  ).toHaveCount(0)
  await chooseTopic(page, 'dws-reports')
  await dialog(page).getByRole('button', { name: 'Create subscription' }).click()
  await expect(page.getByText('Subscription created')).toBeVisible()
  await expectRow(table(page), {
    Name: 'urgent-to-reports',
    Severity: 'Urgent',
    'SMN topic': 'dws-reports',
    'Matches, 7 days': String(urgent),
  })
  expect(await simulator.answers('createAlarmSub')).toEqual([200])
})

test('fields that break a rule say so with its code, and nothing is sent', async ({
  page,
  project,
  simulator,
}) => {
  await open(page, project, '?action=create')
  const name = dialog(page).getByLabel('Name')
  await name.fill('-night')
  await name.blur()
  await expect(dialog(page).getByText(/Start with a letter or digit.*\(DWS\.5065\)/)).toBeVisible()
  await dialog(page).getByLabel('Time zone').fill('Mars')
  const single = dialog(page).getByLabel('Only these alarms')
  await single.fill('DWS_01010')
  await single.press('Enter')
  await dialog(page).getByRole('button', { name: 'Create subscription' }).click()
  await expect(name).toBeFocused()
  await expect(dialog(page).getByText(/Use GMT, or an offset.*\(DWS\.0001\)/)).toBeVisible()
  await expect(dialog(page).getByText(/Choose an SMN topic.*\(DWS\.0001\)/)).toBeVisible()
  await expect(dialog(page).getByText(/Join alarm ids and levels.*\(DWS\.0001\)/)).toBeVisible()
  expect(await simulator.answers('createAlarmSub')).toEqual([])
})

test('a refusal stands at its field and loses nothing; a new name is accepted', async ({
  page,
  project,
}) => {
  await open(page, project)
  await page.getByRole('button', { name: 'Create subscription' }).click()
  const name = dialog(page).getByLabel('Name')
  await name.fill('urgent-to-on-call')
  await dialog(page).getByRole('checkbox', { name: 'Minor' }).check()
  await chooseTopic(page, 'dws-reports')
  await dialog(page).getByRole('button', { name: 'Create subscription' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('DWS.0001')
  await expect(
    dialog(page).getByText('A subscription has this name already. (DWS.0001)'),
  ).toBeVisible()
  await expect(dialog(page).getByRole('checkbox', { name: 'Minor' })).toBeChecked()
  await name.fill('minor-to-reports')
  await expect(dialog(page).getByText(/already\. \(DWS\.0001\)/)).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Create subscription' }).click()
  await expectRow(table(page), { Name: 'minor-to-reports', Severity: 'Minor' })
})

test('without the list of topics a URN is entered', async ({ page, project, simulator }) => {
  await simulator.injectFault({ kind: 'status', status: 403, match: { operation: 'listTopics' } })
  await open(page, project, '?action=create&levels=urgent')
  await dialog(page).getByLabel('Name').fill('by-hand')
  const urn = dialog(page).getByRole('combobox', { name: 'SMN topic' })
  await urn.fill('dws-reports')
  await dialog(page).getByRole('button', { name: 'Create subscription' }).click()
  await expect(dialog(page).getByText(/Choose an SMN topic.*\(DWS\.0001\)/)).toBeVisible()
  await urn.fill(`urn:smn:${project.region}:${project.project_id}:dws-reports`)
  await dialog(page).getByRole('button', { name: 'Create subscription' }).click()
  await expectRow(table(page), { Name: 'by-hand', 'SMN topic': 'dws-reports' })
})

test('a subscription is changed, and keeps what was not changed', async ({ page, project }) => {
  await open(page, project)
  await page.getByRole('button', { name: 'Change disks-to-operations' }).click()
  await expect(page).toHaveURL(/action=edit/)
  await page.reload()
  await dialog(page).getByLabel('Name').fill('disks-to-reports')
  await dialog(page).getByRole('checkbox', { name: 'Prompt' }).uncheck()
  await chooseTopic(page, 'dws-reports')
  await dialog(page).getByLabel('Language of the messages').selectOption('Chinese')
  await dialog(page).getByRole('button', { name: 'Change subscription' }).click()
  await expect(page.getByText('Subscription changed')).toBeVisible()
  await expect(page).not.toHaveURL(/action/)
  const row = await expectRow(table(page), {
    Name: 'disks-to-reports',
    Severity: 'Urgent, Important, Minor',
    'Only these alarms': 'DWS_2000000006 important',
    'SMN topic': 'dws-reports',
  })
  await expect(row).not.toContainText('Prompt')
})

test('the form of one that the service keeps to a cluster counts the alarms of that cluster', async ({
  page,
  project,
}) => {
  const cluster_id = await clusterId(project, 'clickstream')
  await page.route('**/alarm-subs?*', async (route) => {
    const response = await route.fetch()
    const body = (await response.json()) as { alarm_subscriptions: object[] }
    body.alarm_subscriptions = body.alarm_subscriptions.map((one) => ({ ...one, cluster_id }))
    await route.fulfill({ response, json: body })
  })
  await open(page, project)
  const matches = await page
    .getByRole('button', { name: /matches of urgent-to-on-call/ })
    .innerText()
  await page.getByRole('button', { name: 'Change urgent-to-on-call' }).click()
  await expect(dialog(page).getByText(/would have been sent/)).toHaveText(
    new RegExp(`^${matches} of the`),
  )
  expect(Number(matches)).toBeGreaterThan(0)
})

test('a switch asks, then nothing but the switch has changed', async ({ page, project }) => {
  await open(page, project)
  const toggle = page.getByRole('switch', { name: 'disks-to-operations is on' })
  await expect(toggle).toBeChecked()
  await toggle.click({ force: true })
  await expect(dialog(page)).toContainText('dws-operations is no longer told')
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(toggle).toBeChecked()
  await toggle.click({ force: true })
  await dialog(page).getByRole('button', { name: 'Switch off subscription' }).click()
  await expect(page.getByText('Subscription switched off')).toBeVisible()
  await expect(toggle).not.toBeChecked()
  await expectRow(table(page), {
    Name: 'disks-to-operations',
    'Only these alarms': 'DWS_2000000006 urgent',
  })
  await page.getByRole('combobox', { name: 'State' }).selectOption('On')
  await expect(await rowsWith(table(page), { Name: 'disks-to-operations' })).toHaveCount(0)
})

test('a subscription is deleted; a refusal leaves it', async ({ page, project, simulator }) => {
  await open(page, project)
  await simulator.injectFault({
    kind: 'status',
    status: 500,
    count: 1,
    match: { operation: 'deleteAlarmSub' },
  })
  await page.getByRole('button', { name: 'Delete urgent-to-on-call' }).click()
  const confirm = dialog(page).getByRole('button', { name: 'Delete subscription' })
  await confirm.click()
  await expect(dialog(page).getByRole('alert')).toBeVisible()
  await confirm.click()
  await expect(page.getByText('Subscription deleted')).toBeVisible()
  await expect(await rowsWith(table(page), { Name: 'urgent-to-on-call' })).toHaveCount(0)
  await expectRow(table(page), { Name: 'disks-to-operations' })
})

test('the matches of a subscription are listed, and a link to them works', async ({
  page,
  project,
}) => {
  await open(page, project)
  await page.getByRole('button', { name: /matches of disks-to-operations/ }).click()
  const expectMatches = async () => {
    const matches = dialog(page).getByRole('table')
    await expect(await rowsWith(matches, { What: 'Node Data Disk Usage' })).not.toHaveCount(0)
    await expect(await rowsWith(matches, { What: 'Cluster Status Fault' })).toHaveCount(0)
  }
  await expectMatches()
  await page.reload()
  await expectMatches()
})

test('a gap in the coverage is closed by the subscription that it offers', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/alarms/coverage`)
  const matrix = page.getByRole('table', { name: 'Coverage' })
  await expectRow(matrix, {
    Cluster: 'sales-reporting',
    Urgent: 'Covered',
    Minor: 'Nobody is told',
    Prompt: 'Nobody is told',
  })
  await page.getByRole('switch', { name: 'Only gaps' }).click({ force: true })
  await expect(page).toHaveURL(/gaps=only/)
  await expect(matrix.getByRole('columnheader', { name: 'Urgent' })).toHaveCount(0)
  await matrix.getByRole('link', { name: 'Subscribe to minor alarms' }).first().click()
  await expect(dialog(page).getByRole('checkbox', { name: 'Minor' })).toBeChecked()
  await expect(dialog(page).getByRole('checkbox', { name: 'Urgent' })).not.toBeChecked()
  await dialog(page).getByLabel('Name').fill('minor-to-operations')
  await chooseTopic(page, 'dws-operations')
  await dialog(page).getByRole('button', { name: 'Create subscription' }).click()
  await expectRow(table(page), { Name: 'minor-to-operations' })
  await page.getByRole('tab', { name: 'Coverage' }).click()
  await expectRow(matrix, { Cluster: 'sales-reporting', Minor: 'minor-to-operations' })
})

test('subscriptions that are off leave a gap, which the matrix names and offers to close', async ({
  page,
  project,
}) => {
  await open(page, project)
  const matrix = page.getByRole('table', { name: 'Coverage' })
  const cluster = 'sales-reporting'
  const switchOff = async (name: string) => {
    const toggle = page.getByRole('switch', { name: `${name} is on` })
    await toggle.click({ force: true })
    await dialog(page).getByRole('button', { name: 'Switch off subscription' }).click()
    await expect(toggle).not.toBeChecked()
  }
  await switchOff('urgent-to-on-call')
  await page.getByRole('tab', { name: 'Coverage' }).click()
  // Disks are told by the other subscription, and nothing else.
  await expectRow(matrix, { Cluster: cluster, Urgent: 'Named alarms only' })
  await page.getByRole('tab', { name: 'Subscriptions' }).click()
  await switchOff('disks-to-operations')
  await page.getByRole('tab', { name: 'Coverage' }).click()
  const row = await expectRow(matrix, { Cluster: cluster, Urgent: 'Subscription off' })
  await row.getByRole('link', { name: 'Switch on' }).first().click()
  await expect(dialog(page)).toContainText('Switch on urgent-to-on-call')
  await dialog(page).getByRole('button', { name: 'Switch on subscription' }).click()
  await expect(page.getByText('Subscription switched on')).toBeVisible()
  await page.getByRole('tab', { name: 'Coverage' }).click()
  await expectRow(matrix, { Cluster: cluster, Urgent: 'Covered' })
})

test.describe('without subscriptions', () => {
  test.use({ seed: 'empty' })

  test('the page says what they are for; the matrix has no cluster', async ({ page, project }) => {
    await open(page, project)
    await expect(page.getByText('No alarm subscriptions')).toBeVisible()
    await page.getByRole('button', { name: 'Create subscription' }).click()
    await expect(dialog(page)).toBeVisible()
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('tab', { name: 'Coverage' }).click()
    await expect(page.getByText('No clusters')).toBeVisible()
  })
})

test('a list that fails says so; alarms that fail leave the subscriptions', async ({
  page,
  project,
  simulator,
}) => {
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'listAlarmSubs' },
  })
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'listAlarmDetail' },
  })
  await open(page, project)
  await expect(page.getByRole('alert')).toBeVisible()
  await simulator.clearFaults()
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'listAlarmDetail' },
  })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectRow(table(page), { Name: 'urgent-to-on-call', 'Matches, 7 days': '–' })
  await page.getByRole('button', { name: 'Create subscription' }).click()
  await expect(dialog(page)).toContainText('The alarms cannot be loaded')
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('tab', { name: 'Coverage' }).click()
  await expect(page.getByText('it is not known how many were raised')).toBeVisible()
  await expectRow(page.getByRole('table', { name: 'Coverage' }), {
    Cluster: 'sales-reporting',
    Urgent: 'Covered',
  })
})

test('matches that cannot be known are a failure, not an empty list', async ({
  page,
  project,
  simulator,
}) => {
  await open(page, project)
  await page.getByRole('button', { name: /matches of disks-to-operations/ }).click()
  await expect(dialog(page).getByRole('table')).toBeVisible()
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'listAlarmDetail' },
  })
  await page.reload()
  await expect(dialog(page).getByRole('alert')).toBeVisible()
  await expect(dialog(page)).not.toContainText('Nothing of the last 7 days matches')
  await simulator.clearFaults()
  await dialog(page).getByRole('button', { name: 'Try again' }).click()
  await expect(dialog(page).getByRole('table')).toBeVisible()
})

test('form, matches and matrix pass axe and fit a phone', async ({ page, project }) => {
  test.slow()
  await open(page, project, '?action=create&levels=urgent')
  await dialog(page).getByRole('button', { name: 'Show them' }).click()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.goto(`/${project.region}/alarms/coverage`)
  await expect(page.getByRole('table', { name: 'Coverage' })).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhone(page)
})
