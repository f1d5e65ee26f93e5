import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFits, expectFitsPhone, phone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

const list = (page: Page) => page.getByRole('table', { name: 'Clusters' })
const bar = (page: Page) => page.getByRole('group', { name: 'Selected clusters' })
const dialog = (page: Page) => page.getByRole('dialog')
const result = (page: Page) => dialog(page).getByRole('table', { name: 'Result of each cluster' })

const openList = async (page: Page, project: Project, view = '') => {
  await signIn(page, project, `/${project.region}/clusters${view}`)
  await expect(list(page)).toBeVisible()
}

const select = async (page: Page, ...names: string[]) => {
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).check()
}

const act = (page: Page, action: string) =>
  bar(page).getByRole('button', { name: action, exact: true }).click()

const understand = (page: Page) =>
  dialog(page)
    .getByRole('checkbox', { name: /I understand/ })
    .check()

const confirm = (page: Page, button: string) =>
  dialog(page).getByRole('button', { name: button, exact: true }).click()

const finished = (page: Page) => expect(dialog(page).getByText('Finished')).toBeVisible()

test.describe('on the clusters of a company', () => {
  test.use({ seed: 'demo' })

  test('restart says who cannot and why, and tells how each of the others went', async ({
    page,
    project,
    simulator,
  }) => {
    await openList(page, project)
    await select(page, 'sales-reporting', 'clickstream', 'iot-telemetry', 'archive-2023')
    await act(page, 'Restart')
    await expect(dialog(page)).toContainText('Possible for 2 of 4 clusters')
    await expect(dialog(page).getByRole('list', { name: 'Left out' })).toContainText(
      /Possible when the running task ends: scaling out\.\s*iot-telemetry/,
    )
    await expect(dialog(page).getByRole('list', { name: 'Left out' })).toContainText(
      /while the cluster is frozen\.\s*archive-2023/,
    )
    const go = dialog(page).getByRole('button', { name: 'Restart 2 clusters' })
    await expect(go).toBeDisabled()
    await understand(page)
    await go.click()
    await finished(page)
    await expectRow(result(page), { Cluster: 'sales-reporting', Outcome: 'Accepted' })
    await expectRow(result(page), { Cluster: 'clickstream', Outcome: 'Accepted' })
    await expect(result(page).getByRole('row')).toHaveCount(3)
    const sent = (await simulator.requests()).filter(
      ({ operation }) => operation === 'restartCluster',
    )
    expect(sent.map(({ status }) => status)).toEqual([200, 200])

    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await expectRow(list(page), { Name: 'clickstream', Task: 'Restarting' })
    await expect(bar(page)).toContainText('4 selected')
  })

  test('the result is kept as a file, with the code of what was refused', async ({
    page,
    project,
    simulator,
  }) => {
    await openList(page, project)
    await select(page, 'sales-reporting', 'clickstream')
    await act(page, 'Restart')
    await simulator.injectFault({
      kind: 'status',
      status: 403,
      body: { error_code: 'DWS.7023', error_msg: 'The cluster is busy.' },
      match: { operation: 'restartCluster' },
      count: 1,
    })
    await understand(page)
    await confirm(page, 'Restart 2 clusters')
    await finished(page)
    await expectRow(result(page), { Outcome: 'Failed', Details: 'DWS.7023 The cluster is busy.' })
    await expectRow(result(page), { Outcome: 'Accepted' })
    await dialog(page).getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /CSV/ }).click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file).toContain('Failed,DWS.7023 The cluster is busy.')
    await confirm(page, 'Close')
    await expect(dialog(page)).toBeHidden()
  })

  test('a run that is careful stops at the first failure and skips the rest', async ({
    page,
    project,
    simulator,
  }) => {
    await openList(page, project, '?sort=name')
    await select(page, 'clickstream', 'customer-360', 'sales-reporting')
    await act(page, 'Restart')
    await simulator.injectFault({
      kind: 'status',
      status: 500,
      body: { error_code: 'DWS.0500', error_msg: 'Internal error.' },
      match: { operation: 'restartCluster' },
    })
    await dialog(page)
      .getByRole('checkbox', { name: /stop at the first failure/ })
      .check()
    await understand(page)
    await confirm(page, 'Restart 3 clusters')
    await finished(page)
    await expect(await rowsWith(result(page), { Outcome: 'Skipped' })).toHaveCount(2)
    await expect(dialog(page).getByRole('status')).toContainText('2 skipped')
    const sent = (await simulator.requests()).filter(
      ({ operation }) => operation === 'restartCluster',
    )
    expect(sent).toHaveLength(1)
  })

  test('an answer that is lost is called unknown, never failed', async ({
    page,
    project,
    simulator,
  }) => {
    await openList(page, project)
    await select(page, 'clickstream')
    await act(page, 'Restart')
    await simulator.injectFault({
      kind: 'commit-then-drop',
      match: { operation: 'restartCluster' },
    })
    await understand(page)
    await confirm(page, 'Restart 1 cluster')
    await finished(page)
    await expectRow(result(page), { Cluster: 'clickstream', Outcome: 'Unknown' })
    await expect(dialog(page)).toContainText('before trying again')
  })

  test('when the service asks for a pause, the next ones wait and can be stopped', async ({
    page,
    project,
    simulator,
  }) => {
    await signIn(page, project, `/${project.region}`)
    await page.getByRole('navigation').getByRole('link', { name: 'Clusters' }).click()
    await expect(list(page)).toBeVisible()
    await select(page, 'clickstream', 'customer-360', 'sales-reporting', 'dev-sandbox')
    await act(page, 'Restart')
    await simulator.injectFault({
      kind: 'status',
      status: 429,
      retry_after: 50,
      match: { operation: 'restartCluster' },
    })
    await understand(page)
    await confirm(page, 'Restart 4 clusters')
    await expect(dialog(page)).toContainText(/asks for a pause: nothing is sent before .* UTC/)

    // The run is not lost by accident.
    await page.goBack()
    await expect(page.getByText('The run is not finished')).toBeVisible()
    await page.getByRole('button', { name: 'Stay' }).click()
    await dialog(page).getByRole('button', { name: 'Stop', exact: true }).click()
    await finished(page)
    await expect(await rowsWith(result(page), { Outcome: 'Skipped' })).not.toHaveCount(0)
    await expect(await rowsWith(result(page), { Outcome: 'Accepted' })).toHaveCount(0)
  })

  test('snapshots get a name each, and names that would be refused are left out', async ({
    page,
    project,
  }) => {
    await openList(page, project)
    await select(page, 'sales-reporting', 'clickstream', 'quarter-close')
    await act(page, 'Create snapshots')
    const pattern = dialog(page).getByRole('textbox', { name: 'Name of each snapshot' })
    await expect(pattern).toHaveValue(/^\{cluster\}-\d{8}$/)
    const plan = dialog(page).getByRole('table', { name: 'Names of the snapshots' })
    await pattern.fill('before release')
    await expect(plan).toContainText(
      /letters, digits, hyphens and underscores only\. \(DWS\.5065\)/,
    )
    await expect(dialog(page).getByRole('button', { name: 'Create 0 snapshots' })).toBeDisabled()
    await pattern.fill('release-42')
    await expectRow(plan, { Check: 'Two snapshots would have this name' })
    await pattern.fill('{cluster}-release-42')
    await expectRow(plan, { Cluster: 'clickstream', Snapshot: 'clickstream-release-42' })
    await confirm(page, 'Create 2 snapshots')
    await finished(page)
    await expect(await rowsWith(result(page), { Outcome: 'Accepted' })).toHaveCount(2)
    await confirm(page, 'Close')
    await expectRow(list(page), { Name: 'clickstream', Task: 'Taking a snapshot' })
  })

  test('tags are planned for each cluster and written where something changes', async ({
    page,
    project,
    simulator,
  }) => {
    await openList(page, project)
    await select(page, 'sales-reporting', 'dev-sandbox', 'logistics-tracking', 'quarter-close')
    await act(page, 'Edit tags')
    await expect(dialog(page)).toContainText('Possible for 3 of 4 clusters')
    await dialog(page).getByRole('combobox', { name: 'Key of new tag 1' }).fill('team')
    await dialog(page).getByRole('combobox', { name: 'Value of new tag 1' }).fill('logistics')
    const plan = dialog(page).getByRole('table', { name: 'What changes on each cluster' })
    await expectRow(plan, { Cluster: 'sales-reporting', Changes: 'Change team: sales → logistics' })
    await expectRow(plan, { Cluster: 'dev-sandbox', Changes: 'Add team=logistics' })
    await expectRow(plan, { Cluster: 'logistics-tracking', Changes: 'Nothing to do' })
    await expect(dialog(page)).toContainText('2 clusters change, 1 already so')

    const remove = dialog(page).getByRole('combobox', { name: 'Keys to remove' })
    await remove.fill('team')
    await remove.press('Enter')
    await expect(dialog(page)).toContainText('team is also to be added or changed.')
    await remove.press('Backspace')
    await remove.fill('cost-center')
    await remove.press('Enter')
    await confirm(page, 'Change tags of 2 clusters')
    await finished(page)
    await expect(await rowsWith(result(page), { Outcome: 'Accepted' })).toHaveCount(2)
    const operations = (await simulator.requests()).map(({ operation }) => operation)
    expect(operations.filter((name) => name === 'batchCreateResourceTag')).toHaveLength(2)
    expect(operations.filter((name) => name === 'batchDeleteResourceTag')).toHaveLength(1)
    await confirm(page, 'Close')
    await expectRow(list(page), { Name: 'dev-sandbox', Tags: 'team=logistics' })
  })

  test('a selection outlives a refresh, sorting and filters, and says what they hide', async ({
    page,
    project,
  }) => {
    await openList(page, project)
    await select(page, 'sales-reporting', 'dev-sandbox')
    await expect(bar(page)).toContainText('2 selected')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await list(page).getByRole('button', { name: 'Name' }).click()
    await expect(page.getByRole('checkbox', { name: 'Select dev-sandbox' })).toBeChecked()
    await list(page).getByRole('link', { name: 'environment=development' }).click()
    await expect(bar(page)).toContainText('1 of them is hidden by the filters')
    await expect(page.getByRole('checkbox', { name: 'Select sales-reporting' })).toBeHidden()
    await bar(page).getByRole('button', { name: 'Clear filters' }).click()
    await expect(page.getByRole('checkbox', { name: 'Select sales-reporting' })).toBeChecked()
    await bar(page).getByRole('button', { name: 'Clear the selection' }).click()
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeVisible()
  })

  test('parameters of two or more are compared', async ({ page, project }) => {
    await openList(page, project)
    await select(page, 'sales-reporting')
    await expect(
      bar(page).getByRole('button', { name: 'Compare parameters' }),
    ).toHaveAccessibleDescription('Select at least 2 clusters to compare.')
    await select(page, 'clickstream')
    await expect(bar(page).getByRole('link', { name: 'Compare parameters' })).toHaveAttribute(
      'href',
      /\/parameters\?clusters=[0-9a-f-]+%2C[0-9a-f-]+$/,
    )
  })

  test('selection and dialogs pass axe and fit a phone', async ({ page, project }) => {
    test.slow()
    await openList(page, project)
    await page.getByRole('checkbox', { name: /Select all/ }).check()
    await act(page, 'Edit tags')
    await dialog(page).getByRole('combobox', { name: 'Key of new tag 1' }).fill('a=b')
    await expectAccessible(page)
    await expectFitsPhone(page)
    await confirm(page, 'Cancel')
    await expectAccessible(page)
    await page.setViewportSize(phone)
    await act(page, 'Restart')
    await understand(page)
    await confirm(page, 'Restart 7 clusters')
    await finished(page)
    await expectFits(page)
  })
})

test.describe('five thousand clusters', () => {
  test.use({ seed: { clusters: 5000, snapshots: 0, events: 0 } })

  test('are selected and planned while only the rows in view are drawn', async ({
    page,
    project,
  }) => {
    await openList(page, project)
    await page.getByRole('checkbox', { name: /Select all/ }).check()
    await expect(bar(page)).toContainText('5000 selected')
    await act(page, 'Edit tags')
    await expect(dialog(page)).toContainText('Possible for all 5000 clusters')
    await dialog(page).getByRole('combobox', { name: 'Key of new tag 1' }).fill('owner')
    const plan = dialog(page).getByRole('table', { name: 'What changes on each cluster' })
    await expect(plan).toContainText('Add owner')
    expect(await plan.getByRole('row').count()).toBeLessThan(60)
    expect(await list(page).locator('tr').count()).toBeLessThan(60)
    await expect(
      dialog(page).getByRole('button', { name: 'Change tags of 5000 clusters' }),
    ).toBeEnabled()
  })
})
