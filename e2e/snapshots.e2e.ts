import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFitsPhone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, openClusterTab, signIn, test } from './support/test.ts'

const table = (page: Page) => page.getByRole('table', { name: 'Snapshots', exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const nameField = (page: Page) => dialog(page).getByRole('textbox', { name: 'Name' })

const openList = async (page: Page, project: Project, query = '') => {
  await signIn(page, project, `/${project.region}/snapshots${query}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Snapshots' })).toBeVisible()
}

const openSnapshot = async (page: Page, name: string) => {
  await table(page).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test.describe('a cluster without snapshots', () => {
  test.use({ seed: { clusters: 2, snapshots: 0, events: 0 } })

  test('is backed up from its tab: the progress shows, and the end is a good snapshot', async ({
    page,
    project,
    simulator,
  }) => {
    await openClusterTab(page, project, 'warehouse-0001', 'Snapshots')
    await expect(page.getByText('No snapshots yet')).toBeVisible()
    await page.getByRole('button', { name: 'Create snapshot' }).click()
    await expect(nameField(page)).toHaveValue(/^warehouse-0001-\d{8}$/)
    await expect(dialog(page)).toContainText(`POST /v1.0/${project.project_id}/snapshots`)
    await expect(dialog(page)).toContainText('no full snapshot yet')

    const go = dialog(page).getByRole('button', { name: 'Create snapshot' })
    await nameField(page).fill('1st')
    await expect(dialog(page)).toContainText('Use at least 4 characters. (DWS.5056)')
    await expect(go).toBeDisabled()
    await nameField(page).fill('1st-copy')
    await expect(dialog(page)).toContainText('Start with a letter')
    await nameField(page).fill('before-upgrade')
    await dialog(page).getByRole('textbox', { name: 'Description' }).fill('now & then')
    await expect(dialog(page)).toContainText('are not allowed. (DWS.5065)')
    await expect(go).toBeDisabled()
    await dialog(page).getByRole('textbox', { name: 'Description' }).fill('Old release')
    await go.click()
    await expect(page.getByText('Snapshot before-upgrade is being created')).toBeVisible()
    await expect(dialog(page)).toBeHidden()

    const creating = await expectRow(table(page), { Name: 'before-upgrade', Status: 'Creating' })
    await expect(creating.getByRole('progressbar', { name: 'Creating' })).toBeVisible()
    await expect(page.getByText('No snapshot of this cluster can be restored.')).toBeVisible()
    const another = page.getByRole('button', { name: 'Create snapshot' })
    await expect(another).toHaveAccessibleDescription(/running task ends: taking a snapshot/)
    await openSnapshot(page, 'before-upgrade')
    await expect(page.getByRole('button', { name: 'Restore' })).toHaveAccessibleDescription(
      /this one is creating/,
    )
    await expect(page.getByRole('button', { name: 'Delete' })).toHaveAccessibleDescription(
      /when this ends: creating/,
    )

    await simulator.advance('5h')
    await expect(page.getByText('Available', { exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Snapshot', exact: true })).toContainText(
      'Old release',
    )
    await page.getByRole('link', { name: 'Restore' }).click()
    await expect(page).toHaveURL(/snapshots\/[0-9a-f-]+\/restore$/)
    await page.goBack()
    await page.getByRole('link', { name: 'warehouse-0001' }).click()
    await expect(page.getByText('Last good snapshot')).toBeVisible()
    await page.getByRole('button', { name: 'Create snapshot' }).click()
    await expect(dialog(page)).toContainText(/About .*: the last full snapshot holds .* 200 MB\/s/)
  })

  test('a link opens the dialog; those that cannot be backed up say why; a refusal loses nothing', async ({
    page,
    project,
    simulator,
  }) => {
    await openList(page, project, '?action=create')
    await expect(page.getByText('No snapshots yet')).toBeVisible()
    const go = dialog(page).getByRole('button', { name: 'Create snapshot' })
    await expect(go).toBeDisabled()
    await dialog(page).getByRole('combobox', { name: 'Cluster' }).click()
    await page.getByRole('option', { name: 'warehouse-0001' }).click()
    await expect(nameField(page)).toHaveValue(/^warehouse-0001-/)
    await nameField(page).fill('shared-name')
    await dialog(page).getByRole('textbox', { name: 'Description' }).fill('Kept')
    await simulator.injectFault({
      kind: 'status',
      status: 409,
      count: 1,
      body: { error_code: 'DWS.5050', error_msg: 'The snapshot name already exists.' },
      match: { operation: 'createSnapshot' },
    })
    await go.click()
    await expect(dialog(page).getByRole('alert')).toContainText('DWS.5050')
    await expect(dialog(page)).toContainText('A snapshot of this name exists.')
    await expect(nameField(page)).toHaveValue('shared-name')
    await expect(dialog(page).getByRole('textbox', { name: 'Description' })).toHaveValue('Kept')
    await nameField(page).fill('shared-name-2')
    await expect(dialog(page).getByText('A snapshot of this name exists.')).toBeHidden()
    await go.click()
    await expect(dialog(page)).toBeHidden()
    await expect(page).not.toHaveURL(/action/)
    await expectRow(table(page), { Name: 'shared-name-2', Status: 'Creating' })

    await page.getByRole('button', { name: 'Create snapshot' }).click()
    await dialog(page).getByRole('combobox', { name: 'Cluster' }).click()
    const busy = page.getByRole('option', { name: /warehouse-0001 Possible/ })
    await expect(busy).toContainText('running task ends: taking a snapshot')
    await expect(busy).toHaveAttribute('data-combobox-disabled', 'true')
    await page.getByRole('option', { name: 'warehouse-0002' }).click()
    await nameField(page).fill('shared-name-2')
    await expect(dialog(page)).toContainText('A snapshot of this name exists. (DWS.5050)')
  })
})

test.describe('snapshots of a fleet', () => {
  test.use({ seed: 'demo' })

  test('a name that the list has already does not stand in its own way', async ({
    page,
    project,
    simulator,
  }) => {
    await openList(page, project, '?cluster=&type=manual&action=create')
    await dialog(page).getByRole('combobox', { name: 'Cluster' }).click()
    await page.getByRole('listbox').getByRole('option', { name: 'finance-ledger' }).click()
    await nameField(page).fill('before-the-audit')
    await simulator.injectFault({
      kind: 'hang-before-headers',
      match: { operation: 'listClusters' },
    })
    await dialog(page).getByRole('button', { name: 'Create snapshot' }).click()
    await expectRow(table(page), { Name: 'before-the-audit', Status: 'Creating' })
    await expect(dialog(page)).toBeVisible()
    await expect(dialog(page)).not.toContainText('A snapshot of this name exists.')
    await simulator.clearFaults()
    await expect(dialog(page)).toBeHidden()
    await expect(page.getByText('Snapshot before-the-audit is being created')).toBeVisible()
  })

  test('a snapshot that is being restored from is still the last good one', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'drift-enum',
      value: 'RESTORING',
      match: { operation: 'listClusterSnapshots' },
    })
    await openClusterTab(page, project, 'finance-ledger', 'Snapshots')
    await expectRow(table(page), { Name: 'quarter-close', Status: 'Restoring' })
    await expect(page.getByText('Last good snapshot')).toBeVisible()
  })

  test('filters hold together over a reload, and mark clusters that are gone', async ({
    page,
    project,
  }) => {
    await openList(page, project)
    await page.getByRole('combobox', { name: 'Type' }).selectOption('Manual')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Full')
    await expectRow(table(page), { Name: 'quarter-close', Cluster: 'finance-ledger' })
    await expect(await rowsWith(table(page), { Type: 'Automated' })).toHaveCount(0)
    await page.getByRole('combobox', { name: 'Cluster' }).selectOption('Any cluster that is gone')
    await page.reload()
    await expect(page.getByRole('combobox', { name: 'Type' })).toHaveValue('manual')
    const orphan = await expectRow(table(page), { Name: 'campaign-2024-final' })
    await expect(orphan).toContainText('cluster is gone')
    await expect(orphan.getByRole('link')).toHaveCount(1)
    await expect(page.getByText('1 of', { exact: false })).toBeVisible()

    await page.getByRole('combobox', { name: 'Started' }).selectOption('Last 7 days')
    await expect(page.getByText('Nothing matches')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(page).not.toHaveURL(/cluster=|type=|range=/)
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Unavailable')
    await expectRow(table(page), { Name: 'before-model-rollout', Status: 'Unavailable' })
  })

  test('the chart follows the filters, and its table has the numbers', async ({
    page,
    project,
  }) => {
    await openList(page, project, '?type=manual&kind=full&q=quarter-close')
    await expect(page.getByRole('img', { name: /Stacked bars: 1 snapshot of/ })).toBeVisible()
    await page.getByRole('button', { name: 'Show as table' }).click()
    const numbers = page.getByRole('table', { name: /Size of the snapshots by the day/ })
    const day = numbers.getByRole('row', { name: /^\d{4}-\d\d-\d\d 1 / })
    const size = await (
      await expectRow(table(page), { Name: 'quarter-close' })
    )
      .getByRole('cell')
      .nth(6)
      .innerText()
    await expect(day).toContainText(size)
    await page.getByRole('button', { name: 'Show as chart' }).click()
    await expect(page.getByRole('img', { name: /Stacked bars/ })).toBeVisible()
  })

  test('the chain shows what a restore reads, and leads from one snapshot to the next', async ({
    page,
    project,
  }) => {
    await openList(page, project, '?cluster=&type=automated&kind=increment&q=finance-ledger')
    await table(page)
      .getByRole('link', { name: /^finance-ledger-\d+$/ })
      .first()
      .click()
    const chain = page.getByRole('list', { name: /Snapshots of this chain/ })
    const opened = chain.locator('[aria-current="true"]')
    const heading = page.getByRole('heading', { level: 1, name: /^finance-ledger-/ })
    const title = await heading.innerText()
    await expect(opened).toContainText(title)
    await expect(chain.getByRole('listitem').first()).toContainText('Full')
    await expect(page.getByText(/A restore reads \d+ snapshots/)).toBeVisible()
    await expect(page.getByText('Nothing builds on it.')).toBeVisible()
    await chain.getByRole('link').first().click()
    await expect(heading).not.toHaveText(title)
    await expect(opened).toContainText(await heading.innerText())
    await expect(page.getByText('A restore reads this snapshot alone')).toBeVisible()
    await expect(page.getByText(/\d+ snapshots? builds? on it\./)).toBeVisible()
    await expect(chain.getByRole('link', { name: title })).toBeVisible()
  })

  test('an automated snapshot is copied to a manual one that stays, and is not deleted by hand', async ({
    page,
    project,
  }) => {
    await openList(page, project, '?type=automated&kind=full&q=customer-360')
    await table(page)
      .getByRole('link', { name: /^customer-360-\d+$/ })
      .first()
      .click()
    await expect(page.getByRole('button', { name: 'Delete' })).toHaveAccessibleDescription(
      /deletes automated snapshots when their retention ends/,
    )
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(dialog(page)).toContainText('for 31 days, until about')
    await expect(dialog(page)).toContainText('linked-copy')
    await nameField(page).fill('customer-360-kept')
    await dialog(page).getByRole('button', { name: 'Copy snapshot' }).click()
    await expect(page.getByText('Snapshot customer-360-kept created')).toBeVisible()
    await page.getByRole('link', { name: 'Snapshots', exact: true }).click()
    await expectRow(table(page), { Name: 'customer-360-kept', Type: 'Manual' })
    await openSnapshot(page, 'customer-360-kept')
    await expect(
      page.getByRole('button', { name: 'Copy', exact: true }),
    ).toHaveAccessibleDescription(/Only automated snapshots need a copy/)
  })

  test('a manual snapshot is deleted from its row by typing its name', async ({
    page,
    project,
  }) => {
    await openList(page, project, '?type=manual')
    await page.getByRole('button', { name: 'Actions on quarter-close' }).click()
    await expect(page.getByRole('menuitem', { name: 'Copy' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(dialog(page)).toContainText('nothing builds on it')
    await expect(dialog(page)).not.toContainText('last good snapshot')
    const go = dialog(page).getByRole('button', { name: 'Delete snapshot' })
    const typed = dialog(page).getByRole('textbox', { name: /Type .* to confirm/ })
    await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
    await typed.fill('quarter')
    await expect(go).toBeDisabled()
    await typed.fill('quarter-close')
    await go.click()
    await expect(page.getByText('Snapshot quarter-close deleted')).toBeVisible()
    await expect(await rowsWith(table(page), { Name: 'quarter-close' })).toHaveCount(0)
  })

  test('the last trace of a cluster is deleted from its page, after a warning', async ({
    page,
    project,
    simulator,
  }) => {
    await openList(page, project, '?cluster=gone')
    await openSnapshot(page, 'campaign-2024-final')
    await expect(page.getByText('Its cluster no longer exists')).toBeVisible()
    await page.getByRole('button', { name: 'Delete' }).click()
    await expect(dialog(page)).toContainText('may be nowhere else')
    await dialog(page)
      .getByRole('textbox', { name: /Type .* to confirm/ })
      .fill('campaign-2024-final')
    await simulator.injectFault({
      kind: 'status',
      status: 400,
      count: 1,
      body: { error_code: 'DWS.0001', error_msg: 'Incorrect parameter.' },
      match: { operation: 'deleteSnapshot' },
    })
    const go = dialog(page).getByRole('button', { name: 'Delete snapshot' })
    await go.click()
    await expect(dialog(page).getByRole('alert')).toContainText('DWS.0001')
    await go.click()
    await expect(page.getByText('Snapshot campaign-2024-final deleted')).toBeVisible()
    await expect(page).toHaveURL(/\/snapshots$/)
    await page.goBack()
    await expect(page.getByText('This snapshot no longer exists')).toBeVisible()
  })

  test('the list and its dialog pass axe and fit a phone', async ({ page, project }) => {
    test.slow()
    await openList(page, project, '?type=manual')
    await expect(table(page)).toBeVisible()
    await expectAccessible(page)
    await expectFitsPhone(page)
    await page.getByRole('combobox', { name: 'Cluster' }).selectOption('finance-ledger')
    await page.getByRole('button', { name: 'Create snapshot' }).click()
    // The cluster that the list shows is the one to back up.
    await expect(nameField(page)).toHaveValue(/^finance-ledger-\d{8}$/)
    await expectAccessible(page)
    await expectFitsPhone(page)
  })

  test('the page of a snapshot that failed says so, passes axe and fits a phone', async ({
    page,
    project,
  }) => {
    test.slow()
    await openList(page, project, '?type=manual')
    await openSnapshot(page, 'before-model-rollout')
    await expect(page.getByText('This snapshot failed')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Restore' })).toHaveAccessibleDescription(
      /this one is unavailable/,
    )
    await expect(page.getByRole('list', { name: /Snapshots of this chain/ })).toBeVisible()
    await expectAccessible(page)
    await expectFitsPhone(page)
  })

  test('a failure takes the place of the list, and trying again brings it', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 403,
      match: { operation: 'listSnapshots' },
    })
    await openList(page, project)
    await expect(page.getByRole('alert')).toBeVisible()
    await simulator.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(table(page)).toBeVisible()
    // Which clusters there are may be a failure of its own.
    await simulator.injectFault({
      kind: 'status',
      status: 403,
      match: { operation: 'listClusters' },
    })
    await page.reload()
    await page.getByRole('button', { name: 'Create snapshot' }).click()
    await expect(dialog(page).getByRole('alert')).toContainText('You may not see this')
    await expect(dialog(page).getByRole('combobox', { name: 'Cluster' })).toHaveCount(0)
  })
})
