import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { changeElsewhere, clusterId, createCluster } from './support/clusters.ts'
import { confirm, dialog } from './support/dialog.ts'
import { expectFits, expectFitsPhone, phone } from './support/fits.ts'
import { passwords } from './support/secrets.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

const path = async (project: Project, name: string, view = '') =>
  `/${project.region}/clusters/${await clusterId(project, name)}/data-sources${view}`

const open = async (page: Page, project: Project, name: string, view = '') => {
  await signIn(page, project, await path(project, name, view))
  await expect(page.getByRole('button', { name: 'Create data source' })).toBeVisible()
}

const table = (page: Page) => page.getByRole('table', { name: 'Data sources' })
const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name, exact: true })
const create = (page: Page) => page.getByRole('button', { name: 'Create data source' })
const send = (page: Page) => dialog(page).getByRole('button', { name: 'Create data source' })
const job = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true })

test.describe('a cluster without data sources', () => {
  test.use({ seed: { clusters: 1 } })
  const name = 'warehouse-0001'

  test('gets one of OBS, checked field by field, and waits for its job', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, name)
    await expect(page.getByText('No data sources')).toBeVisible()
    await create(page).click()
    await expect(send(page)).toBeDisabled()
    await field(page, 'Name').fill('cold archive')
    await field(page, 'Agency').fill('x')
    await expect(dialog(page)).toContainText('Use letters, digits and underscores only.')
    await field(page, 'Database').fill('')
    await field(page, 'Description').fill('a & b')
    await expect(dialog(page)).toContainText('Use at least 3 characters. (DWS.5198)')
    await expect(dialog(page)).toContainText('Enter the database to connect. (DWS.5172)')
    await field(page, 'Name').fill('cold_archive')
    await expect(dialog(page)).toContainText('(DWS.5065)')
    await field(page, 'Agency').fill('DWSAccessOBS')
    await field(page, 'Database').fill('gaussdb')
    await field(page, 'Description').fill('Orders of the past')
    await expect(dialog(page)).toContainText('POST /v1.0/')
    await send(page).click()
    await expect(page.getByText('Creation accepted')).toBeVisible()
    await expectRow(table(page), { Name: 'cold_archive', Status: 'Creating' })
    await expect(
      job(page, 'Creating the data source cold_archive').getByRole('progressbar'),
    ).toBeVisible()
    for (const button of ['Create data source', 'Delete cold_archive'])
      await expect(page.getByRole('button', { name: button })).toHaveAccessibleDescription(
        /when the running task ends: connecting a data source/,
      )
    await simulator.advance('10m')
    await expect(job(page, 'Creating the data source cold_archive')).toContainText('Finished')
    await expectRow(table(page), { Name: 'cold_archive', Status: 'Available' })
    await expect(create(page)).toHaveAttribute('aria-disabled', 'false')
  })

  test('gets one of MRS that waits for a restart, and its password is kept nowhere', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, name)
    await create(page).click()
    await dialog(page).getByRole('radio', { name: /^MRS/ }).check()
    await field(page, 'Name').fill('hive')
    await field(page, 'MRS cluster id').fill('6b1f02d7-3f4b-4b0e-9d55-7c1d5b0a9e21')
    await field(page, 'MRS user').fill('dws_reader')
    const password = dialog(page).getByLabel('Password of the MRS user', { exact: true })
    await password.focus()
    await field(page, 'Description').focus()
    await expect(dialog(page)).toContainText('Enter the password of the MRS user. (DWS.5199)')
    await password.fill(passwords.hive)
    const reboot = dialog(page).getByRole('checkbox', { name: /^Restart the cluster/ })
    await reboot.check()
    await expect(send(page)).toBeDisabled()
    await expect(dialog(page)).toContainText('connections close and running statements roll back')
    await reboot.uncheck()
    await send(page).click()
    await expect(page.getByText('Creation accepted')).toBeVisible()
    const kept = await page.evaluate(
      () => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href,
    )
    expect(kept).not.toContain(passwords.hive)
    await simulator.advance('10m')
    await expectRow(table(page), { Name: 'hive', Type: 'MRS', Status: 'Restart due' })
    await page.getByRole('link', { name: 'Restart the cluster' }).click()
    await confirm(page, `Restart cluster ${name}`)
    await expect(page.getByText('Restart accepted')).toBeVisible()
    await simulator.advance('30m')
    await expectRow(table(page), { Name: 'hive', Status: 'Available' })
  })

  test('an agency that the service does not know is refused at its field, and nothing is lost', async ({
    page,
    project,
  }) => {
    await open(page, project, name)
    await create(page).click()
    await field(page, 'Name').fill('archive')
    await field(page, 'Agency').fill('_agency')
    await send(page).click()
    await expect(dialog(page).getByRole('alert')).toContainText('DWS.5130')
    await expect(field(page, 'Agency')).toHaveAccessibleDescription(/DWS\.5130/)
    await expect(field(page, 'Name')).toHaveValue('archive')
    await field(page, 'Agency').fill('agency')
    await expect(field(page, 'Agency')).not.toHaveAccessibleDescription(/DWS\.5130/)
    await send(page).click()
    await expect(page.getByText('Creation accepted')).toBeVisible()
  })

  test('a name that another person used first is refused with its code', async ({
    page,
    project,
    simulator,
  }) => {
    const cluster_id = await clusterId(project, name)
    await open(page, project, name)
    await create(page).click()
    await field(page, 'Name').fill('archive')
    await field(page, 'Agency').fill('DWSAccessOBS')
    await changeElsewhere(
      project,
      'POST',
      `/v1.0/{project_id}/clusters/${cluster_id}/ext-data-sources`,
      { type: 'OBS', data_source_name: 'archive', user_name: 'agency', connect_info: 'gaussdb' },
    )
    await simulator.advance('10m')
    await send(page).click()
    await expect(dialog(page).getByRole('alert')).toContainText('DWS.0001')
    await expect(dialog(page).getByRole('alert')).toContainText('archive exists')
    await expect(field(page, 'Agency')).toHaveValue('DWSAccessOBS')
  })
})

test.describe('the data sources of the demo', () => {
  test.use({ seed: 'demo' })

  test('an old configuration is due for an update, which renews it with another agency', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, 'clickstream')
    await expectRow(table(page), { Name: 'clicks_landing', Configured: 'Update due' })
    await expect(
      await rowsWith(table(page), { Name: 'clicks_hive', Configured: 'Update due' }),
    ).toHaveCount(0)
    await page.getByRole('button', { name: 'Update configuration of clicks_landing' }).click()
    const agency = field(page, 'Agency')
    await expect(agency).toHaveValue('DWSAccessOBS')
    await agency.fill('a b')
    await expect(dialog(page)).toContainText('Enter the name of an agency. (DWS.5130)')
    await agency.fill('DWSNewAgency')
    const update = dialog(page).getByRole('button', { name: 'Update configuration' })
    await dialog(page).getByRole('checkbox', { name: 'Restart the cluster afterwards' }).check()
    await expect(update).toBeDisabled()
    await dialog(page).getByRole('checkbox', { name: 'Restart the cluster afterwards' }).uncheck()
    await update.click()
    await expect(page.getByText('Update accepted')).toBeVisible()
    await expectRow(table(page), { Name: 'clicks_landing', Status: 'Updating' })
    await simulator.advance('10m')
    await expectRow(table(page), {
      Name: 'clicks_landing',
      Status: 'Available',
      'User or agency': 'DWSNewAgency',
    })
    await expect(job(page, 'Updating the data source clicks_landing')).toContainText('Finished')
    await expect(
      await rowsWith(table(page), { Name: 'clicks_landing', Configured: 'Update due' }),
    ).toHaveCount(0)
  })

  test('one is deleted by typing its name', async ({ page, project, simulator }) => {
    await open(page, project, 'clickstream')
    await page.getByRole('button', { name: 'Delete clicks_hive' }).click()
    const go = dialog(page).getByRole('button', { name: 'Delete clicks_hive' })
    const typed = dialog(page).getByRole('textbox', { name: /to confirm/ })
    await typed.fill('clicks')
    await expect(go).toBeDisabled()
    await typed.fill('clicks_hive')
    await typed.press('Enter')
    await expect(dialog(page)).toBeVisible()
    await go.click()
    await expect(page.getByText('Deletion accepted')).toBeVisible()
    await expectRow(table(page), { Name: 'clicks_hive', Status: 'Deleting' })
    await simulator.advance('10m')
    await expect(await rowsWith(table(page), { Name: 'clicks_hive' })).toHaveCount(0)
    await expect(job(page, 'Deleting the data source clicks_hive')).toContainText('Finished')
  })

  test('filters survive a reload, and a row opens with all that is known', async ({
    page,
    project,
  }) => {
    await open(page, project, 'clickstream', '?type=MRS')
    await expect(await rowsWith(table(page), {})).toHaveCount(1)
    await page.reload()
    await expect(page.getByRole('combobox', { name: 'Type' })).toHaveValue('MRS')
    await expectRow(table(page), { Name: 'clicks_hive', Type: 'MRS' })
    await table(page).getByRole('button', { name: 'clicks_hive', exact: true }).click()
    await expect(dialog(page)).toContainText('6b1f02d7-3f4b-4b0e-9d55-7c1d5b0a9e21')
    await expect(dialog(page)).toContainText('3.1.2-LTS')
  })

  test('a failed one says why, and an unknown state is shown as it came', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, 'customer-360')
    await expectRow(table(page), {
      Name: 'crm_export',
      Status: 'Failed',
      'Why it failed': 'The agency has no permission on OBS.',
    })
    await simulator.injectFault({
      kind: 'drift-enum',
      field: 'configure_status',
      value: '777',
      match: { operation: 'listDataSource' },
    })
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expectRow(table(page), { Name: 'crm_export', Status: '777' })
  })

  test('a failure takes the place of the list, and trying again brings it', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 403,
      match: { operation: 'listDataSource' },
    })
    await signIn(page, project, await path(project, 'clickstream'))
    await expect(page.getByRole('alert')).toBeVisible()
    await simulator.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(table(page)).toBeVisible()
  })

  test('the reasons of waiting buttons do not widen a phone', async ({ page, project }) => {
    await page.setViewportSize(phone)
    await open(page, project, 'iot-telemetry')
    await expect(
      table(page).getByRole('button', { name: 'Delete telemetry_cold' }),
    ).toHaveAccessibleDescription(/when the running task ends: scaling out/)
    await expectFits(page)
  })

  test('passes axe, also in the form, and fits a phone', async ({ page, project }) => {
    test.slow()
    await open(page, project, 'clickstream')
    await expectAccessible(page)
    await expectFitsPhone(page)
    await create(page).click()
    await dialog(page).getByRole('radio', { name: /^MRS/ }).check()
    await expectAccessible(page)
  })
})

test('a creation that fails tells the code of its job, and the row keeps the reason', async ({
  page,
  project,
  simulator,
}) => {
  const name = 'orders-data-source-fails'
  await createCluster(project, name)
  await simulator.advance('1h')
  await open(page, project, name)
  await create(page).click()
  await field(page, 'Name').fill('archive')
  await field(page, 'Agency').fill('DWSAccessOBS')
  await send(page).click()
  await expect(page.getByText('Creation accepted')).toBeVisible()
  await simulator.advance('10m')
  const failed = page
    .getByRole('alert')
    .filter({ hasText: 'CreateExtDataSourceTask-fail:DWS.0005' })
  await expect(failed).toContainText('Creating the data source archive: failed')
  await expectRow(table(page), {
    Name: 'archive',
    Status: 'Failed',
    'Why it failed': 'The data source did not answer with the given user.',
  })
})
