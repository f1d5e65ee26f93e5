import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFitsPhone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: 'demo' })

const openTags = async (page: Page, project: Project, cluster: string) => {
  await signIn(page, project, `/${project.region}/clusters?q=${cluster}`)
  await page.getByRole('link', { name: cluster, exact: true }).click()
  await page.getByRole('tab', { name: 'Tags' }).click()
  await expect(tags(page)).toBeVisible()
}

const tags = (page: Page) => page.getByRole('table', { name: 'Tags of the cluster' })
const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const add = (page: Page) => page.getByRole('button', { name: 'Add tag' })
const save = (page: Page) => page.getByRole('button', { name: 'Save tags' })
const plan = (page: Page) => page.getByRole('region', { name: 'Changes to save' })
const list = (page: Page) => page.getByRole('table', { name: 'Clusters' })

test('tags of a cluster are added, changed and removed in one go, after a look at the plan', async ({
  page,
  project,
}) => {
  await openTags(page, project, 'sales-reporting')
  await field(page, 'Value of environment').fill('staging')
  await page.getByRole('button', { name: 'Remove cost-center' }).click()
  await add(page).click()
  await field(page, 'Key of new tag 1').fill('owner')
  await field(page, 'Value of new tag 1').fill('李雷')
  await expect(plan(page)).toContainText('3 changes to save')
  await expect(plan(page).getByRole('listitem')).toHaveText([
    /Add owner=李雷/,
    /Change environment: production → staging/,
    /Remove cost-center=4100/,
  ])
  await save(page).click()
  await expect(page.getByText('Tags of sales-reporting saved')).toBeVisible()
  await expect(plan(page)).toBeHidden()
  await page.reload()
  await expect(field(page, 'Value of environment')).toHaveValue('staging')
  await expect(field(page, 'Value of owner')).toHaveValue('李雷')
  await expect(field(page, 'Value of cost-center')).toBeHidden()
  await expect(page.getByText('3 of 20 tags')).toBeVisible()
})

test('keys and values in use elsewhere are on offer', async ({ page, project }) => {
  await openTags(page, project, 'dev-sandbox')
  await add(page).click()
  await field(page, 'Key of new tag 1').fill('te')
  await page.getByRole('option', { name: 'team' }).click()
  await field(page, 'Value of new tag 1').click()
  await page.getByRole('option', { name: 'logistics' }).click()
  await expect(plan(page)).toContainText('Add team=logistics')
})

test('what breaks a rule is told at its field, with the code, before anything is sent', async ({
  page,
  project,
  simulator,
}) => {
  await openTags(page, project, 'sales-reporting')
  await expect(page.getByText(/Neither takes =\*<>/)).toBeVisible()
  await add(page).click()
  const key = field(page, 'Key of new tag 1')
  await key.fill('a=b')
  await expect(key).toHaveAccessibleDescription(/are not allowed. \(DWS.5197\)/)
  await key.fill('k'.repeat(129))
  await expect(key).toHaveAccessibleDescription(/at most 128 characters. \(DWS.5197\)/)
  await key.fill('team')
  await expect(key).toHaveAccessibleDescription(/Use each key once. \(DWS.5197\)/)
  await key.fill('owner')
  const value = field(page, 'Value of environment')
  await value.fill('v'.repeat(257))
  await expect(value).toHaveAccessibleDescription(/at most 256 characters. \(DWS.5197\)/)
  // It looks disabled, and yet can be reached and pressed.
  await save(page).click({ force: true })
  await expect(save(page)).toHaveAccessibleDescription('A field needs attention first.')
  // What that press had sent would have come before this.
  await value.fill('staging')
  await save(page).click()
  await expect(plan(page)).toBeHidden()
  const sent = (await simulator.requests()).filter(({ operation }) => operation.startsWith('batch'))
  expect(sent.map(({ operation }) => operation)).toEqual(['batchCreateResourceTag'])
})

test('a cluster takes 20 tags and no more', async ({ page, project }) => {
  await openTags(page, project, 'sales-reporting')
  for (let position = 1; position <= 17; position++) {
    await add(page).click()
    await field(page, `Key of new tag ${position}`).fill(`key-${position}`)
  }
  await expect(page.getByText('20 of 20 tags')).toBeVisible()
  await expect(add(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(add(page)).toHaveAccessibleDescription(/at most 20 tags. \(DWS.5194\)/)
  // Full, and still one can take the place of another.
  await save(page).click()
  await expect(plan(page)).toBeHidden()
  await page.getByRole('button', { name: 'Remove key-1', exact: true }).click()
  await add(page).click()
  await field(page, 'Key of new tag 1').fill('instead')
  await save(page).click()
  await expect(plan(page)).toBeHidden()
  await expect(field(page, 'Value of instead')).toBeVisible()
})

test('a refusal keeps all that was typed', async ({ page, project, simulator }) => {
  await openTags(page, project, 'sales-reporting')
  await add(page).click()
  await field(page, 'Key of new tag 1').fill('owner')
  await field(page, 'Value of new tag 1').fill('sales-it')
  await simulator.injectFault({
    kind: 'status',
    status: 400,
    body: { error_code: 'DWS.5197', error_msg: 'The tag is invalid.' },
    match: { operation: 'batchCreateResourceTag' },
  })
  await save(page).click()
  await expect(plan(page).getByRole('alert')).toContainText('DWS.5197')
  await expect(plan(page).getByRole('alert')).toContainText('nothing has changed')
  await expect(field(page, 'Value of new tag 1')).toHaveValue('sales-it')
  await simulator.clearFaults()
  await save(page).click()
  await expect(field(page, 'Value of owner')).toHaveValue('sales-it')
})

test('a removal that fails after the rest was saved is told as it is', async ({
  page,
  project,
  simulator,
}) => {
  await openTags(page, project, 'sales-reporting')
  await page.getByRole('button', { name: 'Remove team' }).click()
  await add(page).click()
  await field(page, 'Key of new tag 1').fill('owner')
  await simulator.injectFault({
    kind: 'status',
    status: 400,
    body: { error_code: 'DWS.5191', error_msg: 'The tag does not exist.' },
    match: { operation: 'batchDeleteResourceTag' },
  })
  await save(page).click()
  const alert = plan(page).getByRole('alert')
  await expect(alert).toContainText('New and changed tags were saved; the removal was not accepted')
  await expect(alert).not.toContainText('nothing has changed')
  await expect(field(page, 'Value of owner')).toBeVisible()
  await expect(plan(page)).toContainText('1 change to save')
  await simulator.clearFaults()
  await save(page).click()
  await expect(field(page, 'Value of team')).toBeHidden()
})

test('tags of a stopped cluster cannot be changed, and it says why', async ({ page, project }) => {
  await openTags(page, project, 'quarter-close')
  await expect(field(page, 'Value of environment')).toBeDisabled()
  await expect(add(page)).toHaveAccessibleDescription(/while the cluster is stopped/)
})

test('leaving with unsaved tags asks first', async ({ page, project }) => {
  await openTags(page, project, 'sales-reporting')
  await field(page, 'Value of team').fill('crm')
  await page.getByRole('tab', { name: 'Events' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click()
  await expect(field(page, 'Value of team')).toHaveValue('crm')
  await page.getByRole('tab', { name: 'Events' }).click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await expect(page.getByRole('table', { name: 'Events' })).toBeVisible()
})

test('the tags of all clusters are counted, and lead to the clusters', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/tags`)
  const keys = page.getByRole('table', { name: 'Keys and values' })
  await expectRow(keys, { Key: 'team', Clusters: '12', 'Without it': '3' })
  await page.getByRole('searchbox', { name: 'Search' }).fill('sox')
  await expect(await rowsWith(keys, { Key: 'compliance' })).toHaveCount(1)
  await expect(await rowsWith(keys, { Key: 'team' })).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await keys.getByRole('link', { name: 'Clusters with team=risk' }).click()
  await expect(page.getByText('2 of 15')).toBeVisible()
  await expect(list(page).getByRole('link', { name: 'risk-scoring' })).toBeVisible()
  await page.goBack()
  await keys.getByRole('link', { name: 'Clusters without team: 3' }).click()
  await expect(page.getByText('3 of 15')).toBeVisible()
  await expect(list(page).getByRole('link', { name: 'dev-sandbox' })).toBeVisible()
})

test('clusters that lack a required key are listed, and the keys are remembered', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/tags?view=check`)
  const required = page.getByRole('combobox', { name: 'Keys that every cluster should have' })
  await required.fill('environment')
  await required.press('Enter')
  await expect(page.getByText('Every cluster has environment')).toBeVisible()
  await required.fill('a<b')
  await required.press('Enter')
  await expect(page.getByText(/a<b: The characters .* \(DWS.5197\)/)).toBeVisible()
  // Several at once, as a paste brings them: only those that cannot be are left out.
  await required.evaluate((input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'c<d,e>f,team')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await expect(page.getByText(/c<d: The characters .* e>f: The characters/)).toBeVisible()
  await page.reload()
  const lacking = page.getByRole('table', { name: 'Clusters that lack a required key' })
  await expectRow(lacking, { Cluster: 'dev-sandbox', 'Missing keys': 'team' })
  await expect(lacking.getByRole('row')).toHaveCount(4)
  await expect(page.getByRole('link', { name: '3 clusters lack team' })).toBeVisible()
  await lacking.getByRole('link', { name: 'dev-sandbox' }).click()
  await expect(field(page, 'Value of environment')).toHaveValue('development')
})

test('the list is filtered by several tags at once, also by what is not there', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/clusters`)
  const filter = page.getByRole('combobox', { name: 'Filter by tag' })
  await filter.fill('prod')
  await page.getByRole('option', { name: 'environment = production' }).click()
  await expect(filter).toHaveValue('')
  await filter.fill('cost-center')
  await page.getByRole('option', { name: 'cost-center: not set' }).click()
  await expect(page.getByText('9 of 15')).toBeVisible()
  await expect(list(page).getByRole('link', { name: 'sales-reporting' })).toBeHidden()
  await page.reload()
  const chips = page.getByRole('list', { name: 'Tags that are filtered by' })
  await expect(chips.getByRole('listitem')).toHaveText([
    'environment = production',
    'cost-center: not set',
  ])
  await expect(page.getByText('9 of 15')).toBeVisible()
  await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Read-only' })
  await expect(page.getByText('1 of 15')).toBeVisible()
  await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Any status' })
  await chips.getByRole('button', { name: 'Remove filter cost-center: not set' }).click()
  await expect(page.getByText('10 of 15')).toBeVisible()
  await list(page).getByRole('link', { name: 'team=crm' }).click()
  await expect(page.getByText('1 of 15')).toBeVisible()
})

test.describe('a project without clusters', () => {
  test.use({ seed: 'empty' })

  test('has no tags, and it says where they come from', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/tags`)
    await expect(page.getByText('No tags yet')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open the list of clusters' })).toBeVisible()
  })
})

test('a failure takes the place of the tags, and trying again brings them', async ({
  page,
  project,
  simulator,
}) => {
  await simulator.injectFault({ kind: 'status', status: 403, match: { operation: 'listTags' } })
  await signIn(page, project, `/${project.region}/tags`)
  await expect(page.getByRole('alert')).toBeVisible()
  await simulator.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table', { name: 'Keys and values' })).toBeVisible()
})

test('the pages pass axe and fit a phone', async ({ page, project }) => {
  test.slow()
  await signIn(page, project, `/${project.region}/tags`)
  await expect(page.getByRole('table', { name: 'Keys and values' })).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('tab', { name: 'Required keys' }).click()
  const required = page.getByRole('combobox', { name: 'Keys that every cluster should have' })
  await required.fill('team')
  await required.press('Enter')
  await required.press('Escape')
  await expectAccessible(page)
  await page.getByRole('link', { name: '3 clusters lack team' }).click()
  await list(page).getByRole('link', { name: 'dev-sandbox' }).click()
  await page.getByRole('tab', { name: 'Tags' }).click()
  await page.getByRole('button', { name: 'Remove environment' }).click()
  await add(page).click()
  await field(page, 'Key of new tag 1').fill('a=b')
  await expectAccessible(page)
  await expectFitsPhone(page)
})
