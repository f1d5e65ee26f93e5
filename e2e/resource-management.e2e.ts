import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFits, phone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, openClusterTab, test } from './support/test.ts'

const openWorkload = async (page: Page, project: Project, cluster: string) => {
  await openClusterTab(page, project, cluster, 'Workload')
  await expect(page.getByRole('heading', { name: 'Resource management' })).toBeVisible()
}

const dialog = (page: Page) => page.getByRole('dialog')
const pools = (page: Page) => page.getByRole('table', { name: 'Resource pools' })
const field = (page: Page, name: string | RegExp) =>
  dialog(page).getByRole('textbox', { name, exact: true })

const understand = (page: Page) =>
  dialog(page)
    .getByRole('checkbox', { name: /I understand/ })
    .check()

test.describe('a cluster that nobody has divided yet', () => {
  test.use({ seed: { clusters: 1, snapshots: 0, events: 0 } })

  test('a pool is added, drawn beside the others, and deleted by its name', async ({
    page,
    project,
  }) => {
    await openWorkload(page, project, 'warehouse-0001')
    await expectRow(pools(page), { Name: 'default_pool' })
    await expect(pools(page).getByRole('button', { name: 'Delete default_pool' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await expect(page.getByText('0 of 63 beside default_pool')).toBeVisible()

    await page.getByRole('button', { name: 'Add pool' }).click()
    await field(page, 'Name').fill('1st')
    await expect(dialog(page)).toContainText('Start with a letter or an underscore')
    await field(page, 'Name').fill('etl')
    await expect(dialog(page).getByRole('button', { name: 'Add pool etl' })).toBeDisabled()
    await field(page, 'CPU share (%)').fill('40')
    await field(page, 'Memory (%)').fill('130')
    await expect(dialog(page)).toContainText('Use 0 to 100.')
    await field(page, 'Memory (%)').fill('30')
    await expect(
      dialog(page).getByRole('img', { name: 'CPU shares: 40 of 99 %, etl 40 %' }),
    ).toBeVisible()
    await dialog(page).getByRole('button', { name: 'Add pool etl' }).click()
    await expect(page.getByText('Resource pool etl was added')).toBeVisible()
    await expect(dialog(page)).toBeHidden()
    await expectRow(pools(page), {
      Name: 'etl',
      CPU: 'Share 40 %',
      Memory: '30 %',
      Storage: 'No limit',
      Statements: '10',
    })

    await page.reload()
    await expectRow(pools(page), { Name: 'etl', CPU: 'Share 40 %', 'Entered here': 'just now' })
    await pools(page).getByRole('button', { name: 'Delete etl' }).click()
    const remove = dialog(page).getByRole('button', { name: 'Delete pool etl' })
    await expect(remove).toBeDisabled()
    await dialog(page).getByRole('textbox', { name: 'Type etl to confirm' }).fill('etl')
    await remove.click()
    await expect(page.getByText('Resource pool etl was deleted')).toBeVisible()
    await expect(await rowsWith(pools(page), { Name: 'etl' })).toHaveCount(0)
  })

  test('a pool that the list has already does not stand in its own way', async ({
    page,
    project,
    simulator,
  }) => {
    await openWorkload(page, project, 'warehouse-0001')
    await page.getByRole('button', { name: 'Add pool' }).click()
    await field(page, 'Name').fill('etl')
    await field(page, 'CPU share (%)').fill('40')
    const match = { operation: 'listClusterWorkload' }
    await simulator.injectFault({ kind: 'hang-before-headers', match })
    await dialog(page).getByRole('button', { name: 'Add pool etl' }).click()
    await expectRow(pools(page), { Name: 'etl' })
    await expect(dialog(page)).toBeVisible()
    await expect(dialog(page)).not.toContainText('A pool of this name exists.')
    await simulator.clearFaults()
    await expect(dialog(page)).toBeHidden()
  })

  test('an over-commitment is shown with its reason, and its refusal keeps the form', async ({
    page,
    project,
  }) => {
    await openWorkload(page, project, 'warehouse-0001')
    const add = async (name: string, share: string) => {
      await page.getByRole('button', { name: 'Add pool' }).click()
      await field(page, 'Name').fill(name)
      await field(page, 'CPU share (%)').fill(share)
    }
    await add('etl', '40')
    await dialog(page).getByRole('button', { name: 'Add pool etl' }).click()
    await expect(dialog(page)).toBeHidden()
    await add('ad_hoc', '70')
    await expect(dialog(page)).toContainText(
      'etl 40 % + ad_hoc 70 % = 110 %, 11 % more than the 99 % that pools can share.',
    )
    await dialog(page).getByRole('button', { name: 'Add pool ad_hoc' }).click()
    const alert = dialog(page).getByRole('alert')
    await expect(alert).toContainText('workload_res_code 1')
    await expect(alert).toContainText('The CPU shares of all resource pools add up to 110%')
    await expect(field(page, 'Name')).toHaveValue('ad_hoc')
    await expect(await rowsWith(pools(page), { Name: 'ad_hoc' })).toHaveCount(0)

    await dialog(page).getByText('Limit', { exact: true }).click()
    await expect(field(page, 'CPU share (%)')).toHaveCount(0)
    await field(page, 'CPU limit (%)').fill('20')
    await dialog(page).getByRole('button', { name: 'Add pool ad_hoc' }).click()
    await expect(dialog(page)).toBeHidden()
    await expectRow(pools(page), { Name: 'ad_hoc', CPU: 'Limit 20 %' })
  })

  test('the switch and the maximum concurrency change after confirmation', async ({
    page,
    project,
  }) => {
    await openWorkload(page, project, 'warehouse-0001')
    const status = page.getByRole('region', { name: 'Resource management' })
    await expect(status).toContainText('60 statements at once')
    await status.getByRole('button', { name: 'Change maximum concurrency' }).click()
    const change = dialog(page).getByRole('button', { name: 'Change maximum concurrency' })
    await understand(page)
    await field(page, 'Maximum concurrency').fill('0')
    await expect(dialog(page)).toContainText('Enter a whole number, 1 or more')
    await expect(change).toBeDisabled()
    await field(page, 'Maximum concurrency').fill('25')
    await change.click()
    await expect(status).toContainText('25 statements at once')

    await status.getByRole('button', { name: 'Disable resource management' }).click()
    await expect(dialog(page)).toContainText('running and waiting statements compete')
    await understand(page)
    await dialog(page).getByRole('button', { name: 'Disable resource management' }).click()
    await expect(status).toContainText('Disabled')
    for (const name of ['Add pool', 'Create plan'])
      await expect(page.getByRole('button', { name })).toHaveAccessibleDescription(
        'Resource management is disabled. Enable it first.',
      )

    await status.getByRole('button', { name: 'Enable resource management' }).click()
    await dialog(page).getByRole('checkbox', { name: 'No limit (-1)' }).check()
    await understand(page)
    await dialog(page).getByRole('button', { name: 'Enable resource management' }).click()
    await expect(status).toContainText('Enabled')
    await expect(status).toContainText('No limit')
    await page.reload()
    await expect(status).toContainText('No limit')
  })

  test('the pools of a logical cluster are asked for by its name', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'drop-field',
      field: 'use_logical_cluster',
      match: { operation: 'showCluster' },
    })
    await openWorkload(page, project, 'warehouse-0001')
    const logical = page.getByRole('textbox', { name: 'Logical cluster' })
    await logical.fill('v3_logical')
    await logical.press('Enter')
    await expect(page).toHaveURL(/logical_cluster=v3_logical$/)
    await expectRow(pools(page), { Name: 'default_pool' })
    await page.reload()
    await expect(logical).toHaveValue('v3_logical')
  })

  test('a list that fails tells the text of the service, and leaves the rest', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 500,
      body: { workload_res_code: 1, workload_res_str: 'The database does not answer.' },
      match: { operation: 'listWorkloadQueue' },
    })
    await openWorkload(page, project, 'warehouse-0001')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('workload_res_code 1')
    await expect(alert).toContainText('The database does not answer.')
    await expect(page.getByText('60 statements at once')).toBeVisible()
    await simulator.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectRow(pools(page), { Name: 'default_pool' })
  })

  test('a service that names no pool says so', async ({ page, project, simulator }) => {
    await simulator.injectFault({
      kind: 'drop-field',
      field: 'workload_queue_name_list',
      match: { operation: 'listWorkloadQueue' },
    })
    await openWorkload(page, project, 'warehouse-0001')
    await expect(page.getByText('The service names no resource pool')).toBeVisible()
  })
})

test.describe('a company at work', () => {
  test.use({ seed: 'demo' })

  test('settings of pools made elsewhere are unknown until they are entered, and can be forgotten', async ({
    page,
    project,
    simulator,
  }) => {
    await openWorkload(page, project, 'sales-reporting')
    const memory = (name: string) => page.getByRole('img', { name, exact: true })
    await expect(memory('Memory: Not known, 3 not known')).toBeVisible()
    await page.getByRole('button', { name: 'Enter settings of dashboards' }).click()
    await field(page, 'CPU share (%)').fill('40')
    await field(page, 'Memory (%)').fill('30')
    await dialog(page).getByRole('button', { name: 'Keep settings in this browser' }).click()
    await expectRow(pools(page), { Name: 'dashboards', CPU: 'Share 40 %' })
    await expect(memory('Memory: At least 30 of 100 %, dashboards 30 %, 2 not known')).toBeVisible()
    const writes = (await simulator.requests()).filter(({ method }) => method === 'PUT')
    expect(writes).toEqual([])

    await page.getByRole('button', { name: 'Edit settings of dashboards' }).click()
    await expect(field(page, 'Memory (%)')).toHaveValue('30')
    await dialog(page).getByRole('button', { name: 'Forget settings' }).click()
    await expect(memory('Memory: Not known, 3 not known')).toBeVisible()
  })

  test('a plan that exists is refused with the text of the service, another one is created', async ({
    page,
    project,
  }) => {
    await openWorkload(page, project, 'sales-reporting')
    await page.getByRole('button', { name: 'Create plan' }).click()
    await field(page, 'Plan name').fill('month_end')
    await dialog(page).getByRole('button', { name: 'Create plan' }).click()
    await expect(dialog(page).getByRole('alert')).toContainText(
      'The plan month_end already exists.',
    )
    await expect(field(page, 'Plan name')).toHaveValue('month_end')
    await field(page, 'Plan name').fill('weekend')
    await dialog(page).getByRole('button', { name: 'Create plan' }).click()
    await expect(page.getByText('Resource plan weekend was created')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Resource plans' })).toContainText(
      'Created on this page: weekend',
    )
  })

  test('deleting a pool that is gone meanwhile tells so', async ({ page, project, context }) => {
    await openWorkload(page, project, 'sales-reporting')
    const open = async (where: Page) => {
      await pools(where).getByRole('button', { name: 'Delete ad_hoc' }).click()
      await dialog(where)
        .getByRole('textbox', { name: /Type ad_hoc/ })
        .fill('ad_hoc')
    }
    await open(page)
    const other = await context.newPage()
    await other.goto(page.url())
    await open(other)
    await other.getByRole('button', { name: 'Delete pool ad_hoc' }).click()
    await expect(dialog(other)).toBeHidden()
    await page.getByRole('button', { name: 'Delete pool ad_hoc' }).click()
    await expect(dialog(page).getByRole('alert')).toContainText(
      'The resource pool ad_hoc does not exist.',
    )
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(await rowsWith(pools(page), { Name: 'ad_hoc' })).toHaveCount(0)
  })

  test('a task that holds the cluster blocks every change, with its name', async ({
    page,
    project,
  }) => {
    await openWorkload(page, project, 'iot-telemetry')
    for (const name of [
      'Add pool',
      'Create plan',
      'Change maximum concurrency',
      'Disable resource management',
    ])
      await expect(page.getByRole('button', { name })).toHaveAccessibleDescription(
        /Possible when the running task ends/,
      )
  })

  test('the tab and its form pass axe and fit a phone', async ({ page, project }) => {
    test.slow()
    await openWorkload(page, project, 'sales-reporting')
    await expect(pools(page)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add pool' }).click()
    await field(page, 'Name').fill('etl')
    await field(page, 'CPU share (%)').fill('60')
    await field(page, 'Memory (%)').fill('100')
    await expectAccessible(page)
    await page.setViewportSize(phone)
    await expect(dialog(page).getByRole('img', { name: /^Memory/ })).toBeVisible()
    await expectFits(page)
  })
})
