import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFitsPhone } from './support/fits.ts'
import { expectRow } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

const fit = (page: Page) => page.getByRole('region', { name: 'How many more clusters fit' })
const table = (page: Page) =>
  fit(page).getByRole('table', { name: 'What each quota leaves room for' })

const chooseFlavor = async (page: Page, name: string) => {
  const flavor = fit(page).getByRole('combobox', { name: 'Flavor' })
  await flavor.click()
  await flavor.fill(name)
  await page.getByRole('option', { name: new RegExp(`^${name},`) }).click()
}

test.describe('a company at work', () => {
  test.use({ seed: 'demo' })

  test('gauges show what is used, and a shape how often it still fits', async ({
    page,
    project,
  }) => {
    await signIn(page, project, `/${project.region}/quotas`)
    await expect(page.getByRole('meter', { name: 'Clusters' })).toHaveAttribute(
      'aria-valuetext',
      '15 of 20, 75 % used',
    )
    await expect(fit(page).getByRole('status')).toHaveText(
      '5 more clusters of this shape fit. What binds: Clusters.',
    )
    await chooseFlavor(page, 'dwsx2.8xlarge.m7n')
    await fit(page).getByRole('textbox', { name: 'Nodes' }).fill('2')
    await expect(fit(page)).toContainText('A cluster has at least 3 nodes')
    await fit(page).getByRole('textbox', { name: 'Nodes' }).fill('12')
    await expect(fit(page)).not.toContainText('A cluster has at least 3 nodes')
    await expectRow(table(page), {
      Quota: 'vCPUs',
      'One cluster takes': '12 × 32 = 384',
    })
    await expectRow(table(page), {
      Quota: 'Disk capacity',
      'One cluster takes': '12 × 800 GB = 9,600 GB',
    })
    await expect(fit(page).getByRole('status')).toContainText(/^2 more clusters of this shape fit/)
    await expect(table(page).getByRole('row', { name: /Binds/ })).not.toHaveCount(0)
    await fit(page).getByRole('textbox', { name: 'Disk per node (GB)' }).fill('16000')
    await expect(fit(page).getByRole('status')).toHaveText(
      'No more cluster of this shape fits. What binds: Disk capacity.',
    )

    await expect(page).toHaveURL(/flavor=dwsx2.8xlarge.m7n&nodes=12&disk=16000$/)
    await page.reload()
    await expect(fit(page).getByRole('status')).toContainText('What binds: Disk capacity.')
    await expect(fit(page).getByRole('textbox', { name: 'Nodes' })).toHaveValue('12')
    await fit(page).getByRole('textbox', { name: 'Nodes' }).fill('13')
    await expect(page).toHaveURL(/nodes=13/)
    await page.getByRole('link', { name: 'Quotas', exact: true }).click()
    await expect(page).toHaveURL(/quotas$/)
    await expect(fit(page).getByRole('textbox', { name: 'Nodes' })).toHaveValue('3')
    await expect(fit(page).getByRole('status')).toContainText('5 more clusters')
  })

  test('a standalone flavor has one node', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/quotas?flavor=dwsx2.h1.2xlarge.4.c7&nodes=9`)
    await expect(fit(page).getByRole('textbox', { name: 'Nodes' })).toHaveValue('1')
    await expectRow(table(page), { Quota: 'vCPUs', 'One cluster takes': '1 × 8 = 8' })
  })

  test('the page passes axe and fits a phone', async ({ page, project }) => {
    test.slow()
    await signIn(page, project, `/${project.region}/quotas`)
    await expect(table(page)).toBeVisible()
    await expectAccessible(page)
    await expectFitsPhone(page)
  })
})

test('quotas that fail say so, and flavors that fail leave the gauges', async ({
  page,
  project,
  simulator,
}) => {
  await simulator.injectFault({ kind: 'status', status: 403, match: { operation: 'listQuotas' } })
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'listNodeTypes' },
  })
  await signIn(page, project, `/${project.region}/quotas`)
  await expect(page.getByRole('alert')).toHaveCount(1)
  await simulator.clearFaults()
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'listNodeTypes' },
  })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('meter', { name: 'Memory' })).toBeVisible()
  await simulator.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(fit(page).getByRole('status')).toContainText('20 more clusters of this shape fit.')
})

test('a service that names no quotas limits nothing', async ({ page, project, simulator }) => {
  await simulator.injectFault({
    kind: 'drop-field',
    field: 'resources',
    match: { operation: 'listQuotas' },
  })
  await signIn(page, project, `/${project.region}/quotas`)
  await expect(page.getByText('The service named no quotas.')).toBeVisible()
  await expect(fit(page).getByRole('status')).toHaveText('No quota limits clusters of this shape.')
})
