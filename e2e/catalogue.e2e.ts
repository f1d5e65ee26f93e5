import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFitsPhone } from './support/fits.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

const matrix = (page: Page) => page.getByRole('table', { name: 'Flavors and AZs' })

test('the matrix says what each AZ has of a flavor, and filters by it over a reload', async ({
  page,
  project,
}) => {
  const { region } = project
  await signIn(page, project, `/${region}/catalogue`)
  await expectRow(matrix(page), {
    Name: 'dwsx2.16xlarge.m7n',
    Type: 'Cluster, x86',
    Memory: '512 GB',
    'Storage per node': 'SSD 100–32,000 GB',
    [`${region}a`]: 'Available',
    [`${region}c`]: 'Sold out',
  })
  await expectRow(matrix(page), { Name: 'dwsk2.12xlarge', [`${region}b`]: 'Withdrawn' })
  await page.getByRole('combobox', { name: 'Availability' }).selectOption(`Available in ${region}c`)
  await expect(page.getByText('10 of 12', { exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Warehouse type' }).selectOption('Standalone')
  await expect(page).toHaveURL(new RegExp(`zone=${region}c&type=hybrid$`))
  await page.reload()
  await expectRow(matrix(page), { Name: 'dwsx2.h1.2xlarge.4.c7' })
  await expect(page.getByText('1 of 12', { exact: true })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search' }).fill('no such flavor')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByText('12 in total')).toBeVisible()
})

test('a flavor opens with its versions and CNs, at an address of its own', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/catalogue`)
  await matrix(page).getByRole('button', { name: 'dws.d2.xlarge' }).click()
  const details = page.getByRole('dialog', { name: 'dws.d2.xlarge' })
  await expect(details).toContainText('8.1.3.325, stable, 2 to 20 CNs')
  await expect(page).toHaveURL(/flavor=dws.d2.xlarge$/)
  await page.reload()
  await expect(details).toContainText('LOCAL_DISK 160 GB')
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/flavor=/)
  await matrix(page).getByRole('button', { name: 'dwsk2.8xlarge' }).click()
  await page.getByRole('link', { name: 'How many clusters of it fit' }).click()
  await expect(page.getByRole('combobox', { name: 'Flavor' })).toHaveValue(/^dwsk2.8xlarge,/)
})

test('a new cluster begins with the flavor, until another is chosen', async ({ page, project }) => {
  await signIn(page, project, `/${project.region}/catalogue?flavor=dwsx2.2xlarge.m7n`)
  await page.getByRole('link', { name: 'Create cluster with this flavor' }).click()
  const flavor = (name: string) => page.getByRole('radio', { name })
  await expect(flavor('dwsx2.2xlarge.m7n')).toBeChecked()
  await expect(flavor(`${project.region}a`)).toBeChecked()
  await page.reload()
  await expect(flavor('dwsx2.2xlarge.m7n')).toBeChecked()
  await flavor('dwsx2.xlarge.m7n').check()
  await expect(page).not.toHaveURL(/flavor=/)
  await page.reload()
  await expect(flavor('dwsx2.xlarge.m7n')).toBeChecked()

  // What was begun stays; the flavor of the link takes the place of the draft's.
  await page.getByRole('textbox', { name: 'Nodes' }).fill('5')
  await page.goto(`/${project.region}/clusters/create?flavor=dwsx2.2xlarge.m7n`)
  await expect(flavor('dwsx2.2xlarge.m7n')).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Nodes' })).toHaveValue('5')
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(flavor('dwsx2.2xlarge.m7n')).not.toBeChecked()
  await expect(page).not.toHaveURL(/flavor=/)
})

test('AZs and storage pools stand below, and lead on', async ({ page, project }) => {
  const { region } = project
  await signIn(page, project, `/${region}/catalogue`)
  const zones = page.getByRole('list', { name: 'AZs' }).getByRole('listitem')
  await expect(zones).toHaveCount(3)
  await expect(zones.first()).toContainText(`${region}a`)
  await expect(zones.first()).toContainText('11 of 12 flavors available')
  await expect(page.getByRole('list', { name: 'DSS storage pools' })).toContainText(
    `100 TB in ${region}a`,
  )
  await page.getByRole('link', { name: 'How many fit the quotas' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Quotas' })).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Create cluster' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Create a cluster' })).toBeVisible()
})

test('an AZ out of service has nothing, and a state that nobody knows is not available', async ({
  page,
  project,
  simulator,
}) => {
  const { region } = project
  await simulator.injectFault({
    kind: 'drift-enum',
    value: 'unavailable',
    match: { operation: 'listAvailabilityZones' },
  })
  await signIn(page, project, `/${region}/catalogue?zone=somewhere`)
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await expect(page.getByRole('list', { name: 'AZs' })).toContainText('0 of 12 flavors available')
  await simulator.clearFaults()
  await simulator.injectFault({
    kind: 'drift-enum',
    value: 'reserved',
    match: { operation: 'listNodeTypes' },
  })
  await page.goto(`/${region}/catalogue`)
  await expect(await rowsWith(matrix(page), { [`${region}a`]: 'reserved' })).toHaveCount(12)
  await page.getByRole('combobox', { name: 'Availability' }).selectOption('Available somewhere')
  await expect(page.getByText('Nothing matches')).toBeVisible()
})

test('a part that fails leaves the others, and an empty region says so', async ({
  page,
  project,
  simulator,
}) => {
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'listAvailabilityZones' },
  })
  await simulator.injectFault({
    kind: 'drop-field',
    field: 'pools',
    match: { operation: 'listDssPools' },
  })
  await signIn(page, project, `/${project.region}/catalogue`)
  await expect(matrix(page)).toBeVisible()
  await expect(page.getByRole('region', { name: 'AZs' }).getByRole('alert')).toBeVisible()
  await expect(page.getByText('The project has no dedicated storage pool.')).toBeVisible()
  await simulator.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('list', { name: 'AZs' }).getByRole('listitem')).toHaveCount(3)
  await simulator.injectFault({
    kind: 'drop-field',
    field: 'node_types',
    match: { operation: 'listNodeTypes' },
  })
  await page.reload()
  await expect(page.getByText('This region offers no flavor')).toBeVisible()
})

test('the page passes axe and fits a phone', async ({ page, project }) => {
  test.slow()
  await signIn(page, project, `/${project.region}/catalogue`)
  await expect(matrix(page)).toBeVisible()
  await expect(page.getByRole('list', { name: 'DSS storage pools' })).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhone(page)
})
