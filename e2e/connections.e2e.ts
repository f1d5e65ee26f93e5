import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { clusterId, createCluster } from './support/clusters.ts'
import { dialog, press } from './support/dialog.ts'
import { expectFitsPhone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expect, signIn, test } from './support/test.ts'

const open = async (page: Page, project: Project, name: string, view = '') => {
  const id = await clusterId(project, name)
  await signIn(page, project, `/${project.region}/clusters/${id}/connections${view}`)
  await expect(card(page, 'Private network')).toBeVisible()
  return id
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const notes = (page: Page) => page.getByRole('list', { name: 'Weak points of the connections' })

test.describe('a cluster of the demo', () => {
  test.use({ seed: 'demo' })

  test('shows where clients reach it, and what each client needs', async ({ page, project }) => {
    await open(page, project, 'sales-reporting')
    const inside = card(page, 'Private network')
    await expect(inside).toContainText(`sales.${project.region}.dwscloud.com`)
    await expect(inside).toContainText('300 s')
    await expect(card(page, 'Public network')).toContainText(
      'sales-analytics.dws.myhuaweicloud.com',
    )
    await expect(card(page, 'Load balancer')).toContainText('elb-reporting')
    const jdbc = card(page, 'JDBC, PostgreSQL driver or gsjdbc4.jar')
    await expect(jdbc).toContainText('jdbc:postgresql://10.20.63.251:8000/gaussdb?user=dbadmin')
    await page
      .getByRole('combobox', { name: 'Address' })
      .selectOption({ label: 'All CNs: 3 addresses' })
    await expect(jdbc).toContainText('loadBalanceHosts=true')
    await expect(card(page, 'gsql')).toContainText('the first CN')
    await page.getByRole('combobox', { name: 'Address' }).selectOption('public_domain')
    await page.getByRole('textbox', { name: 'Database' }).fill("it's")
    await page.getByRole('textbox', { name: 'User' }).fill('reporter')
    await expect(card(page, 'gsql')).toContainText(
      String.raw`gsql -h sales-analytics.dws.myhuaweicloud.com -p 8000 -d 'it'\''s' -U reporter -r`,
    )
    await page.reload()
    await expect(jdbc).toContainText(
      'jdbc:postgresql://sales-analytics.dws.myhuaweicloud.com:8000/it%27s?user=reporter',
    )
  })

  test('copies an address', async ({ page, project, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, project, 'sales-reporting')
    await card(page, 'Private network').getByRole('button', { name: 'Copy Domain name' }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`sales.${project.region}.dwscloud.com`)
  })

  test('a domain name is modified by the rules, refused when taken, and keeps what was typed', async ({
    page,
    project,
  }) => {
    await open(page, project, 'sales-reporting')
    const inside = card(page, 'Private network')
    await inside.getByRole('button', { name: 'Modify domain name' }).click()
    const name = dialog(page).getByRole('textbox', { name: 'Name' })
    const ttl = dialog(page).getByRole('textbox', { name: 'TTL in seconds' })
    await expect(name).toHaveValue('sales')
    await name.fill('1-sales')
    await expect(dialog(page)).toContainText('Start with a letter')
    await expect(dialog(page)).toContainText('(DWS.')
    await ttl.fill('20')
    await expect(dialog(page)).toContainText('Use 300 seconds or more. (DWS.5060)')
    await expect(dialog(page).getByRole('button', { name: 'Modify domain name' })).toBeDisabled()
    await ttl.fill('900')
    await name.fill('risk')
    await expect(dialog(page)).toContainText(
      `Clients that connect to sales.${project.region}.dwscloud.com no longer find the cluster.`,
    )
    await press(page, 'Modify domain name')
    await expect(dialog(page).getByRole('alert')).toContainText('DWS.0001')
    await expect(name).toHaveAccessibleDescription(/The domain name risk is in use/)
    await expect(name).toHaveValue('risk')
    await expect(ttl).toHaveValue('900')
    await name.fill('sales-floor')
    await press(page, 'Modify domain name')
    await expect(page.getByText('Domain name modified')).toBeVisible()
    await expect(inside).toContainText(`sales-floor.${project.region}.dwscloud.com`)
    await expect(inside).toContainText('900 s')
  })

  test('the public domain name is deleted by typing it; the private one cannot be', async ({
    page,
    project,
  }) => {
    await open(page, project, 'sales-reporting')
    await expect(
      card(page, 'Private network').getByRole('button', { name: 'Delete domain name' }),
    ).toHaveAccessibleDescription(/public domain names only/)
    const outside = card(page, 'Public network')
    await outside.getByRole('button', { name: 'Delete domain name' }).click()
    await expect(dialog(page)).toContainText('They can still use the address 203.0.113.')
    await dialog(page)
      .getByRole('textbox', { name: /to confirm/ })
      .fill('sales')
    await expect(dialog(page).getByRole('button', { name: 'Delete domain name' })).toBeDisabled()
    await dialog(page)
      .getByRole('textbox', { name: /to confirm/ })
      .fill('sales-analytics')
    await press(page, 'Delete domain name')
    await expect(page.getByText('Domain name deleted')).toBeVisible()
    await expect(outside).not.toContainText('sales-analytics')
    await expect(notes(page)).toContainText('Clients on the internet know the cluster as')
  })

  test('an ELB is unbound with a job, and its loss becomes a weak point', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, 'sales-reporting')
    await expect(notes(page)).not.toContainText('depends on one of')
    await card(page, 'Load balancer').getByRole('button', { name: 'Unbind ELB' }).click()
    await expect(dialog(page)).toContainText('Clients that connect to 10.20.63.251:8000 lose')
    await press(page, 'Unbind ELB')
    const job = page.getByRole('group', { name: 'Unbinding the load balancer elb-reporting' })
    await expect(job.getByRole('progressbar')).toBeVisible()
    await expect(
      card(page, 'Public network').getByRole('button', { name: 'Unbind EIP' }),
    ).toHaveAccessibleDescription(/when the running task ends: unbinding an elb/)
    await simulator.advance('5m')
    await expect(job).toContainText('Finished')
    await expect(notes(page)).toContainText('Each client depends on one of 3 CNs')
    await job.getByRole('button', { name: 'Dismiss' }).click()
    await expect(job).toBeHidden()
  })

  test('where a region has no endpoints, the details still tell the hosts', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 404,
      body: { error_code: 'APIGW.0101', error_msg: 'The API does not exist.' },
      match: { operation: 'listClusterEndpoints' },
    })
    await open(page, project, 'sales-reporting')
    await expect(page.getByText(/does not tell the endpoints \(APIGW.0101\)/)).toBeVisible()
    await expect(card(page, 'Private network')).toContainText(
      `sales.${project.region}.dwscloud.com`,
    )
    await card(page, 'Public network').getByRole('button', { name: 'Modify domain name' }).click()
    await expect(dialog(page)).toContainText('The present value is unknown.')
  })

  test('a cluster that never came up has no endpoints', async ({ page, project }) => {
    await open(page, project, 'supply-chain-planning')
    await expect(page.getByText('No endpoints')).toBeVisible()
    await expect(notes(page)).toHaveCount(0)
    await expect(
      card(page, 'Load balancer').getByRole('button', { name: 'Bind ELB' }),
    ).toHaveAccessibleDescription(/creation failed/)
  })

  test('passes axe, also in a dialog, and fits a phone', async ({ page, project }) => {
    test.slow()
    await open(page, project, 'clickstream')
    await expectAccessible(page)
    await expectFitsPhone(page)
    await notes(page).getByRole('button', { name: 'Bind ELB' }).click()
    await expect(dialog(page).getByRole('radio', { name: 'elb-warehouse' })).toBeVisible()
    await expectAccessible(page)
  })
})

test.describe('a cluster without an EIP', () => {
  test.use({ seed: { clusters: 1 } })
  const name = 'warehouse-0001'

  test('gets an EIP, a public domain name, and loses both with the EIP', async ({
    page,
    project,
  }) => {
    await open(page, project, name)
    const outside = card(page, 'Public network')
    await expect(
      outside.getByRole('button', { name: 'Create domain name' }),
    ).toHaveAccessibleDescription(/needs an EIP/)
    await outside.getByRole('button', { name: 'Bind EIP' }).click()
    await dialog(page).getByRole('combobox', { name: 'EIP' }).click()
    await page.getByRole('option', { name: '203.0.113.2' }).click()
    await press(page, 'Bind EIP')
    await expect(page.getByText('EIP bound')).toBeVisible()
    await expect(outside).toContainText('203.0.113.2')

    await outside.getByRole('button', { name: 'Create domain name' }).click()
    await expect(dialog(page).getByRole('textbox', { name: 'TTL in seconds' })).toHaveValue('300')
    await dialog(page).getByRole('textbox', { name: 'Name' }).fill('shop')
    await press(page, 'Create domain name')
    await expect(page.getByText('Domain name created')).toBeVisible()
    await expect(outside).toContainText('shop.dws.myhuaweicloud.com')

    await outside.getByRole('button', { name: 'Unbind EIP' }).click()
    await expect(dialog(page)).toContainText('that use 203.0.113.2 lose the cluster at once')
    await expect(dialog(page)).toContainText('shop.dws.myhuaweicloud.com is released')
    await press(page, 'Unbind EIP')
    await expect(page.getByText('EIP unbound')).toBeVisible()
    await expect(outside).toContainText('Nothing on the internet can reach the cluster.')
  })

  test('an EIP that another person took first is refused, and stays chosen', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, name)
    await card(page, 'Public network').getByRole('button', { name: 'Bind EIP' }).click()
    await dialog(page).getByRole('combobox', { name: 'EIP' }).click()
    await page.getByRole('option', { name: '203.0.113.3' }).click()
    await simulator.injectFault({
      kind: 'status',
      status: 400,
      body: { error_code: 'DWS.6007', error_msg: 'The EIP is in use.' },
      match: { operation: 'associateEip' },
    })
    await press(page, 'Bind EIP')
    await expect(dialog(page).getByRole('alert')).toContainText('DWS.6007')
    const chosen = dialog(page).getByRole('combobox', { name: 'EIP' })
    await expect(chosen).toHaveValue('203.0.113.3')
    await expect(chosen).toHaveAccessibleDescription(/DWS\.6007/)
  })

  test('binds the load balancer that fits, and says why another does not', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, name)
    await notes(page).getByRole('button', { name: 'Bind ELB' }).click()
    const unfit = dialog(page).getByRole('radio', { name: 'elb-without-address' })
    await expect(unfit).toBeDisabled()
    await expect(unfit).toHaveAccessibleDescription(/no private address.*DWS.0114/)
    const fit = dialog(page).getByRole('radio', { name: 'elb-warehouse' })
    await expect(fit).toHaveAccessibleDescription(/10.20.63.250 · Dedicated · VPC/)
    await fit.check()
    await press(page, 'Bind ELB')
    await expect(page.getByText('Binding accepted')).toBeVisible()
    await simulator.advance('5m')
    await expect(card(page, 'Load balancer')).toContainText('elb-warehouse')
    await expect(
      page.getByRole('group', { name: 'Binding the load balancer elb-warehouse' }),
    ).toContainText('Finished')
    await expect(notes(page)).toHaveCount(0)
  })
})

test('a binding that fails tells the code of its job and what to do', async ({
  page,
  project,
  simulator,
}) => {
  const name = 'orders-elb-fails'
  await createCluster(project, name)
  await simulator.advance('1h')
  await open(page, project, name)
  await card(page, 'Load balancer').getByRole('button', { name: 'Bind ELB' }).click()
  await dialog(page).getByRole('radio', { name: 'elb-warehouse' }).check()
  await press(page, 'Bind ELB')
  await expect(page.getByText('Binding accepted')).toBeVisible()
  await simulator.advance('5m')
  const failed = page.getByRole('alert').filter({ hasText: 'CreateELBTask-fail:DWS.6013' })
  await expect(failed).toContainText('Binding the load balancer elb-warehouse: failed')
  await expect(failed).toContainText('What to do: Bind the load balancer again.')
})
