import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { changeElsewhere } from './support/clusters.ts'
import { expectFits, phone } from './support/fits.ts'
import { passwords } from './support/secrets.ts'
import type { Project } from './support/simulator.ts'
import { expectRow } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'
import { heading, next, pick, request } from './support/wizard.ts'

const password = passwords.cluster

const open = async (page: Page, project: Project) => {
  await signIn(page, project, `/${project.region}/clusters/create`)
  await expect(page.getByRole('heading', { name: 'Flavor and size', level: 2 })).toBeVisible()
}

const fillSize = async (page: Page, flavor = 'dwsx2.xlarge.m7n') => {
  await page.getByRole('radio', { name: flavor }).check()
  await next(page)
  await expect(heading(page, 'Network')).toBeFocused()
}

const fillNetwork = async (page: Page) => {
  await pick(page, 'VPC', /vpc-analytics/)
  await pick(page, 'Subnet', /subnet-warehouse/)
  await next(page)
  await expect(heading(page, 'Identity')).toBeFocused()
}

const fillIdentity = async (page: Page, name: string) => {
  await page.getByRole('textbox', { name: 'Cluster name' }).fill(name)
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
  await page.getByRole('textbox', { name: 'Repeat the password' }).fill(password)
  await next(page)
  await expect(heading(page, 'Check and create')).toBeFocused()
}

const fillAll = async (page: Page, name: string) => {
  await fillSize(page)
  await fillNetwork(page)
  await fillIdentity(page, name)
}

test('creates a cluster with one request, and follows it until it is available', async ({
  page,
  project,
  simulator,
}) => {
  await open(page, project)
  await page.getByRole('radio', { name: 'dwsx2.2xlarge.m7n' }).check()
  await page.getByRole('radio', { name: `${project.region}b` }).check()
  await page.getByRole('textbox', { name: 'Nodes' }).fill('6')
  await expect(page.getByText('Uses 0 of 20 instances, 2,400 cores left')).toBeVisible()
  await expect(page.getByText('This takes 48 cores and 384 GB.')).toBeVisible()
  await next(page)

  await pick(page, 'VPC', /vpc-analytics/)
  await pick(page, 'Subnet', /subnet-warehouse/)
  await pick(page, 'Security group', /warehouse-internal/)
  await page.getByRole('radio', { name: 'Existing EIP' }).check()
  await pick(page, 'EIP', /203\.0\.113\.2/)
  await pick(page, 'Enterprise project', /data-platform/)
  await next(page)

  await page.getByRole('button', { name: 'Add a tag' }).click()
  await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('env')
  await page.getByRole('textbox', { name: 'Value of tag 1' }).fill('prod')
  await fillIdentity(page, 'orders-dw')

  await expect(page.getByText('The service would accept this cluster.')).toBeVisible()
  await expect(request(page)).toContainText('"user_pwd": "$DWS_PASSWORD"')
  await expect(request(page)).toContainText('"number_of_node": 6')
  await expect(page.getByText('env=prod')).toBeVisible()

  await page.getByRole('button', { name: 'Create cluster orders-dw' }).dblclick()
  await expect(page.getByRole('heading', { name: 'orders-dw', level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/\/clusters\/[0-9a-f-]+$/)
  const sent = (await simulator.requests()).filter(({ operation }) => operation === 'createCluster')
  expect(sent).toHaveLength(1)

  await page.goto(`/${project.region}/clusters`)
  const table = page.getByRole('table', { name: 'Clusters' })
  await expectRow(table, { Name: 'orders-dw', Status: 'Creating' })
  await simulator.advance('15m')
  await page.reload()
  await expectRow(table, { Name: 'orders-dw', Status: 'Available' })

  await page.goto(`/${project.region}/clusters/create`)
  await expect(heading(page, 'Flavor and size')).toBeVisible()
  await expect(page.getByText('Draft restored')).toBeHidden()
})

test('says why an AZ cannot be chosen', async ({ page, project }) => {
  await open(page, project)
  await page.getByRole('radio', { name: 'dwsx2.16xlarge.m7n' }).check()
  const az = page.getByRole('radio', { name: `${project.region}c` })
  await expect(az).toBeDisabled()
  await expect(page.getByText('dwsx2.16xlarge.m7n is sold out here.')).toBeVisible()
  await expect(page.getByRole('radio', { name: `${project.region}a` })).toBeChecked()
})

test('takes one node for a standalone data warehouse, and no CNs', async ({ page, project }) => {
  await open(page, project)
  await page.getByRole('radio', { name: 'dwsx2.h1.2xlarge.4.c7' }).check()
  await expect(page.getByRole('textbox', { name: 'Nodes' })).toHaveValue('1')
  await expect(page.getByRole('textbox', { name: 'CNs' })).toBeHidden()
  await next(page)
  await fillNetwork(page)
  await fillIdentity(page, 'single-node')
  await expect(page.getByText('The service would accept this cluster.')).toBeVisible()
})

test('shows the rule and its code for what is wrong, and opens the step of the first', async ({
  page,
  project,
}) => {
  await open(page, project)
  await next(page)
  await expect(page.getByText('Choose a flavor. DWS.5093')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'dwsx2.xlarge.m7n' })).toBeFocused()
  await fillSize(page)
  await fillNetwork(page)

  const name = page.getByRole('textbox', { name: 'Cluster name' })
  await name.fill('abc')
  await name.blur()
  await expect(page.getByText('Use at least 4 characters. DWS.5056')).toBeVisible()
  await name.fill('1st-warehouse')
  await name.blur()
  await expect(page.getByText(/Start with a letter; .* DWS\.5057/)).toBeVisible()

  const first = page.getByRole('textbox', { name: 'Password', exact: true })
  await first.fill('nimdabd')
  await first.blur()
  await expect(page.getByText('Use at least 12 characters. DWS.5144')).toBeVisible()
  const rules = page.getByRole('list', { name: 'Rules of the password' })
  await expect(rules.getByText('12 to 32 characters')).toContainText('not met')
  await first.fill(password)
  await expect(rules.getByText('not met')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Repeat the password' }).fill(passwords.clusterMistyped)
  await page.getByRole('button', { name: 'Check and create', exact: true }).click()
  await expect(page.getByText('The two passwords differ.')).toBeVisible()
  await expect(name).toBeFocused()
  await expect(first).toHaveValue(password)
})

test('puts a name that was taken meanwhile at its field, and loses nothing', async ({
  page,
  project,
}) => {
  await open(page, project)
  await fillAll(page, 'contested')
  await expect(page.getByText('The service would accept this cluster.')).toBeVisible()
  const shown = await request(page).locator('pre').innerText()
  const body = shown.slice(shown.indexOf('{')).replace('$DWS_PASSWORD', password)
  await changeElsewhere(project, 'POST', '/v1.0/{project_id}/clusters', JSON.parse(body))

  await page.getByRole('button', { name: 'Create cluster contested' }).click()
  const name = page.getByRole('textbox', { name: 'Cluster name' })
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('contested')
  await expect(page.getByText(/already exists.* DWS\.5050/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toHaveValue(password)
  await name.fill('uncontested')
  await next(page)
  await page.getByRole('button', { name: 'Create cluster uncontested' }).click()
  await expect(page.getByRole('heading', { name: 'uncontested', level: 1 })).toBeVisible()
})

test('keeps every value when the service fails, and says that nothing has changed', async ({
  page,
  project,
  simulator,
}) => {
  await open(page, project)
  await fillAll(page, 'patience')
  await simulator.injectFault({
    kind: 'status',
    status: 500,
    body: { error_code: 'DWS.0005', error_msg: 'Server failure.' },
    match: { operation: 'createCluster' },
    count: 1,
  })
  await page.getByRole('button', { name: 'Create cluster patience' }).click()
  await expect(page.getByRole('alert')).toContainText('DWS.0005')
  await page.getByRole('button', { name: 'Create cluster patience' }).click()
  await expect(page.getByRole('heading', { name: 'patience', level: 1 })).toBeVisible()
})

test('keeps a draft over a reload, without the password, and can start over', async ({
  page,
  project,
}) => {
  await open(page, project)
  await fillAll(page, 'half-done')
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
  )
  expect(stored).toContain('half-done')
  expect(stored).not.toContain(password)

  await page.reload()
  await expect(page.getByText('Draft restored')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'dwsx2.xlarge.m7n' })).toBeChecked()
  await page.getByRole('button', { name: 'Check and create', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Password', exact: true })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Cluster name' })).toHaveValue('half-done')

  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByText('Draft restored')).toBeHidden()
  await expect(page.getByRole('radio', { name: 'dwsx2.xlarge.m7n' })).not.toBeChecked()
  await page.reload()
  await expect(heading(page, 'Flavor and size')).toBeVisible()
  await expect(page.getByText('Draft restored')).toBeHidden()
})

test('works in a browser that refuses storage', async ({ page, project }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await open(page, project)
  await fillAll(page, 'no-storage')
  await expect(page.getByText('The service would accept this cluster.')).toBeVisible()
})

test('leads from a refusal of the check to its field', async ({ page, project }) => {
  await open(page, project)
  await fillSize(page)
  await pick(page, 'VPC', /vpc-analytics/)
  await pick(page, 'Subnet', /subnet-warehouse/)
  await page.getByRole('button', { name: 'Enter the security group id instead' }).click()
  const group = page
    .getByRole('combobox', { name: 'Security group' })
    .or(page.getByRole('textbox', { name: 'Security group' }))
  await group.fill('f54a4572-d5d2-40b6-823a-79049bd5b71c')
  await next(page)
  await fillIdentity(page, 'wrong-group')
  await expect(page.getByRole('alert')).toContainText('DWS.5023')
  await page.getByRole('button', { name: 'Go to Security group' }).click()
  await expect(group).toBeFocused()
  await expect(page.getByText(/security group does not exist.* DWS\.5023/)).toBeVisible()
  await group.fill('')
  await page.getByRole('button', { name: 'Check and create', exact: true }).click()
  await expect(page.getByText('The service would accept this cluster.')).toBeVisible()
})

test('forgets what the check said when a flavor comes that cannot be checked', async ({
  page,
  project,
}) => {
  await page.route('**/node-types', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.json()) as {
      node_types: { spec_name: string; datastores: unknown[] }[]
    }
    for (const flavor of body.node_types)
      if (flavor.spec_name === 'dwsx2.2xlarge.m7n') flavor.datastores = []
    await route.fulfill({ response: answer, json: body })
  })
  await open(page, project)
  await fillAll(page, 'checked-once')
  await expect(page.getByText('The service would accept this cluster.')).toBeVisible()
  await page.getByRole('button', { name: 'Flavor and size', exact: true }).click()
  await page.getByRole('radio', { name: 'dwsx2.2xlarge.m7n' }).check()
  await page.getByRole('button', { name: 'Check and create', exact: true }).click()
  await expect(heading(page, 'Check and create')).toBeFocused()
  await expect(page.getByText('The service would accept this cluster.')).toBeHidden()
})

test('takes ids when the lists of the network cannot be had', async ({
  page,
  project,
  simulator,
}) => {
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    body: { error_code: 'APIGW.0302', error_msg: 'No permission' },
    match: { operation: 'listVpcs' },
  })
  await open(page, project)
  await fillSize(page)
  await expect(page.getByText('The list cannot be shown (APIGW.0302). Enter the id.')).toBeVisible()
  const vpc = page
    .getByRole('combobox', { name: 'VPC' })
    .or(page.getByRole('textbox', { name: 'VPC' }))
  await vpc.fill('not an id')
  await vpc.blur()
  await expect(page.getByText(/id of a VPC\. DWS\.5014/)).toBeVisible()
})

const walk = async (page: Page, check: () => Promise<void>) => {
  await page.getByRole('radio', { name: 'dwsx2.xlarge.m7n' }).check()
  await check()
  await next(page)
  await expect(heading(page, 'Network')).toBeVisible()
  await check()
  await fillNetwork(page)
  await page.getByRole('button', { name: 'Add a tag' }).click()
  await page.getByRole('textbox', { name: 'Key of tag 1' }).fill('env')
  await check()
  await fillIdentity(page, 'a-warehouse-with-a-rather-long-name-that-takes-64-characters')
  await expect(page.getByText('The service would accept this cluster.')).toBeVisible()
  await check()
}

test('has no barrier on any step', async ({ page, project }) => {
  test.slow()
  await open(page, project)
  await walk(page, () => expectAccessible(page))
})

test('fits a phone on every step', async ({ page, project }) => {
  await page.setViewportSize(phone)
  await open(page, project)
  await walk(page, () => expectFits(page))
})
