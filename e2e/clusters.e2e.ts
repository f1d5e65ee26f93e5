import { expectAccessible } from './support/axe.ts'
import { expectFitsPhone } from './support/fits.ts'
import { expectRow } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

test.describe('the list of clusters', () => {
  test.use({ seed: 'demo' })

  test('finds, sorts and keeps its view in the address', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/clusters`)
    const table = page.getByRole('table', { name: 'Clusters' })
    await expectRow(table, { Name: 'risk-scoring', Status: 'Read-only' })
    await expectRow(table, { Name: 'iot-telemetry', Task: 'Scaling out' })

    await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Read-only' })
    await expect(table.getByRole('link', { name: 'sales-reporting' })).toBeHidden()
    await page.reload()
    await expectRow(table, { Name: 'risk-scoring' })
    await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('READONLY')
    await page.goBack()
    await expect(table.getByRole('link', { name: 'sales-reporting' })).toBeVisible()

    await table.getByRole('button', { name: 'Name' }).click()
    await expect(table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await expect(table.getByRole('row').nth(1)).toContainText('archive-2023')
  })

  test('sorts clusters without a task last, in both directions', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/clusters?sort=-task`)
    const table = page.getByRole('table', { name: 'Clusters' })
    const first = table.getByRole('row').nth(1)
    await expect(first).toContainText('Waiting for redistribution')
    await table.getByRole('button', { name: 'Task' }).click()
    await expect(first).toContainText('marketing-attribution')
  })

  test('tells a filter that hides everything from a project without clusters', async ({
    page,
    project,
  }) => {
    await signIn(page, project, `/${project.region}/clusters?q=no-such-thing`)
    await expect(page.getByText('Nothing matches')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(page.getByRole('link', { name: 'sales-reporting' })).toBeVisible()
  })

  test('hides a column and remembers it', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/clusters`)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Version' }).uncheck()
    await page.reload()
    const table = page.getByRole('table', { name: 'Clusters' })
    await expect(table.getByRole('columnheader', { name: 'Name' })).toBeVisible()
    await expect(table.getByRole('columnheader', { name: 'Version' })).toBeHidden()
  })

  test('keeps the last good rows, marked as old, while the service fails, and recovers', async ({
    page,
    project,
    simulator,
  }) => {
    await signIn(page, project, `/${project.region}/clusters`)
    await expect(page.getByRole('link', { name: 'sales-reporting' })).toBeVisible()
    await simulator.injectFault({
      kind: 'status',
      status: 503,
      match: { operation: 'listClusters' },
    })
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(page.getByText(/Showing what was true at/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'sales-reporting' })).toBeVisible()
    await simulator.clearFaults()
    await expect(page.getByText(/Showing what was true at/)).toBeHidden()
  })

  test('shows a failure as a failure, never as an empty list', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 503,
      match: { operation: 'listClusters' },
    })
    await signIn(page, project, `/${project.region}/clusters`)
    await expect(page.getByRole('alert')).toContainText('This could not be loaded')
    await expect(page.getByText('No clusters yet')).toBeHidden()
    await simulator.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('link', { name: 'sales-reporting' })).toBeVisible()
  })

  test('names the action that a policy refuses', async ({ page, project, simulator }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 403,
      body: {
        error: {
          code: 'DWS.0015',
          message: "Policy doesn't allow dws:openAPICluster:list to be performed.",
        },
      },
      match: { operation: 'listClusters' },
    })
    await signIn(page, project, `/${project.region}/clusters`)
    await expect(page.getByRole('alert')).toContainText('You may not see this')
    await expect(page.getByRole('alert')).toContainText('dws:openAPICluster:list')
  })

  test('reckons ages from the clock of the service, not of the browser', async ({
    page,
    project,
    simulator,
  }) => {
    await signIn(page, project, `/${project.region}/clusters`)
    const age = page.getByRole('row').filter({ hasText: 'sales-reporting' }).getByRole('time')
    await expect(age).toHaveText(/^\d+ days ago$/)
    const days = Number.parseInt(await age.innerText())
    await simulator.advance('48h')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(age).toHaveText(`${days + 2} days ago`)
  })

  test('is accessible and fits a phone', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/clusters`)
    await expect(page.getByRole('link', { name: 'sales-reporting' })).toBeVisible()
    await expectAccessible(page)
    await expectFitsPhone(page)
  })
})

test.describe('five thousand clusters', () => {
  test.use({ seed: { clusters: 5000, snapshots: 0, events: 0 } })

  test('are found while only the rows in view are in the document', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/clusters`)
    await expect(page.getByText('5000 in total')).toBeVisible()
    const table = page.getByRole('table', { name: 'Clusters' })
    expect(await table.getByRole('row').count()).toBeLessThan(60)
    await page.getByRole('searchbox', { name: 'Search' }).fill('warehouse-4321')
    await expect(page.getByText('1 of 5000')).toBeVisible()
    await expectRow(table, { Name: 'warehouse-4321' })
  })
})
