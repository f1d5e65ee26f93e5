import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFits, phone } from './support/fits.ts'
import {
  applyStaged as apply,
  openParameters,
  parameterList as list,
  reviewStaged as review,
  stagedTray as tray,
} from './support/parameters.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, test } from './support/test.ts'

test.use({ seed: { clusters: 1, snapshots: 0, events: 0 } })

const group = (page: Page) => page.getByRole('region', { name: 'Parameter group' })
const search = (page: Page, q: string) => page.getByRole('searchbox', { name: 'Search' }).fill(q)

/** Finds a parameter by its name and opens its dialog. */
const openParameter = async (page: Page, name: string): Promise<Locator> => {
  await search(page, name)
  await page.getByRole('button', { name: `Edit ${name}`, exact: true }).click()
  return page.getByRole('dialog', { name })
}

const stage = async (page: Page, name: string, field: string, value: string) => {
  const dialog = await openParameter(page, name)
  await dialog.getByRole('textbox', { name: field }).fill(value)
  await dialog.getByRole('button', { name: 'Stage change' }).click()
  await expect(dialog).toBeHidden()
}

test('search and filters find parameters, and the address keeps them', async ({
  page,
  project,
}) => {
  await openParameters(page, project)
  await search(page, 'CONNECTIONS')
  await expectRow(list(page), { Name: 'max_connections', Restart: 'Restart', Type: 'integer' })
  await expect(list(page).locator('mark', { hasText: 'connections' }).first()).toBeVisible()

  await search(page, '')
  await page.getByRole('checkbox', { name: 'Needs a restart' }).press('Space')
  await page.getByRole('checkbox', { name: 'CN and DN differ' }).press('Space')
  await page.getByRole('combobox', { name: 'Family' }).selectOption('max')
  await expect(page.getByText(/^3 of \d+$/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^3 of \d+$/)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Needs a restart' })).toBeChecked()
  expect(new URL(page.url()).searchParams.get('differ')).toBe('1')

  await page.getByRole('checkbox', { name: 'Modified' }).press('Space')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByText(/^\d{3} in total$/)).toBeVisible()
})

test('a value out of range is refused at its field', async ({ page, project }) => {
  await openParameters(page, project)
  const dialog = await openParameter(page, 'extra_float_digits')
  const field = dialog.getByRole('textbox', { name: 'Value on CNs and DNs' })
  await expect(dialog.getByText('-15 to 3')).toBeVisible()
  await field.fill('4')
  await expect(field).toHaveAccessibleDescription(/Too large: use 3 or less\./)
  await field.fill('-16')
  await expect(field).toHaveAccessibleDescription(/Too small: use -15 or more\./)
  await field.fill('1.5')
  await expect(field).toHaveAccessibleDescription(/Enter a whole number\./)
  await expect(dialog.getByRole('button', { name: 'Stage change' })).toBeDisabled()
  await field.fill('-15')
  await dialog.getByRole('button', { name: 'Stage change' }).click()
  await expect(tray(page)).toContainText('2 changes staged')
})

test('a change that needs a restart is reviewed, applied, and in effect after the restart', async ({
  page,
  project,
  simulator,
}) => {
  await openParameters(page, project)
  await stage(page, 'max_connections', 'Value on CNs', '1200')
  await expectRow(list(page), { Name: 'max_connections', 'CN value': '1200' })
  await expect(tray(page)).toContainText('1 change staged, 1 with a restart')

  // What is staged waits for its author.
  await page.getByRole('tab', { name: 'Nodes and CNs' }).click()
  await page.getByRole('tab', { name: 'Parameters' }).click()
  await expect(tray(page)).toContainText('1 change staged')
  await page.reload()
  await expect(tray(page)).toContainText('1 change staged')
  expect((await simulator.requests()).some(({ method }) => method === 'PUT')).toBe(false)

  const differences = await review(page)
  await expectRow(differences.getByRole('table'), {
    Parameter: 'max_connections',
    On: 'CN',
    Now: '800',
    New: '1200',
    Restart: 'Restart',
  })
  await expect(differences.getByRole('group', { name: 'The request' })).toContainText(
    /PUT \/v2\/\w+\/clusters\/[\w-]+\/configurations\/[\w-]+\s+\{.*"type": "cn",\s+"name": "max_connections",\s+"value": "1200"/s,
  )
  await differences.getByRole('button', { name: 'Close' }).last().click()

  const sent = page.waitForRequest((request) => request.method() === 'PUT')
  await apply(page)
  expect((await sent).postDataJSON()).toEqual({
    configurations: [{ type: 'cn', name: 'max_connections', value: '1200' }],
  })
  await expect(group(page)).toContainText('Applying')
  await expect(tray(page)).toBeHidden()
  const dialog = await openParameter(page, 'max_connections')
  await expect(dialog.getByRole('textbox', { name: 'Value on CNs' })).toBeDisabled()
  await expect(dialog).toContainText('while a change of the parameters is being applied')
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await simulator.advance('2m')
  await expect(group(page)).toContainText('Restart due')
  await expect(group(page)).toContainText('max_connections')
  await group(page).getByRole('link', { name: 'Restart the cluster' }).click()
  const restart = page.getByRole('dialog')
  await restart.getByRole('checkbox').first().check()
  await restart.getByRole('button', { name: /^Restart/ }).click()
  await expect(restart).toBeHidden()
  await simulator.advance('30m')
  await page.getByRole('tab', { name: 'Parameters' }).click()
  await expect(group(page)).toContainText('In sync')
  await search(page, 'max_connections')
  await expectRow(list(page), { Name: 'max_connections', 'CN value': '1200' })
})

test('a change without a restart ends in sync', async ({ page, project, simulator }) => {
  await openParameters(page, project)
  const dialog = await openParameter(page, 'enable_codegen')
  await dialog.getByRole('radio', { name: 'off' }).press('Space')
  await dialog.getByRole('button', { name: 'Stage change' }).click()
  await apply(page)
  await expect(page.getByText('Parameters accepted')).toBeVisible()
  await expect(group(page)).toContainText('Applying')
  await simulator.advance('2m')
  await expect(group(page)).toContainText('In sync')
  await expectRow(list(page), {
    Name: 'enable_codegen',
    'CN value': 'off',
    'DN value': 'off',
    Default: 'on',
  })
})

test('staged changes are undone one by one, or all at once', async ({ page, project }) => {
  await openParameters(page, project)
  await stage(page, 'session_timeout', 'Value on CNs and DNs', '900')
  await stage(page, 'failed_login_attempts', 'Value on CNs and DNs', '5')
  await expect(tray(page)).toContainText('4 changes staged')
  const differences = await review(page)
  await differences.getByRole('button', { name: 'Undo session_timeout on DN' }).click()
  await expect(
    await rowsWith(differences.getByRole('table'), { Parameter: 'session_timeout' }),
  ).toHaveCount(1)
  await differences.getByRole('button', { name: 'Discard all' }).click()
  await expect(tray(page)).toBeHidden()
  await page.reload()
  await expect(list(page)).toBeVisible()
  await expect(tray(page)).toBeHidden()
})

test('a refusal that names a parameter stands beside it, and the values stay', async ({
  page,
  project,
  simulator,
}) => {
  await openParameters(page, project)
  await stage(page, 'work_mem', 'Value on CNs and DNs', '65536')
  await simulator.injectFault({
    kind: 'status',
    status: 400,
    match: { operation: 'updateConfiguration' },
    count: 1,
    body: {
      error_code: 'DWS.5038',
      error_msg: 'The parameter value is out of range. work_mem: 64-1024',
    },
  })
  await apply(page)
  const differences = page.getByRole('dialog', { name: 'Review staged changes' })
  await expect(differences.getByRole('alert').first()).toContainText('DWS.5038')
  await differences.getByRole('button', { name: 'Close' }).last().click()
  await expect(tray(page)).toContainText('2 changes staged')
  await expectRow(list(page), { Name: 'DWS.5038' })
})

test('a failure that names none stays in the dialog', async ({ page, project, simulator }) => {
  await openParameters(page, project)
  await stage(page, 'work_mem', 'Value on CNs and DNs', '65536')
  await simulator.injectFault({
    kind: 'status',
    status: 403,
    match: { operation: 'updateConfiguration' },
    count: 1,
    body: { error_code: 'DWS.7023', error_msg: 'The cluster is busy.' },
  })
  await apply(page)
  await expect(page.getByRole('dialog', { name: 'Apply parameters' })).toContainText('DWS.7023')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(tray(page)).toContainText('2 changes staged')
})

test('the dialog stays until the service has answered', async ({ page, project, simulator }) => {
  await openParameters(page, project)
  await stage(page, 'work_mem', 'Value on CNs and DNs', '65536')
  await simulator.injectFault({
    kind: 'hang-before-headers',
    match: { operation: 'updateConfiguration' },
  })
  const dialog = await apply(page)
  await expect(dialog.getByRole('button', { name: /^Apply \d/ })).toBeDisabled()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await simulator.clearFaults()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await expect(tray(page)).toContainText('2 changes staged')
})

test('read-only parameters and other groups are shown as such', async ({ page, project }) => {
  await openParameters(page, project)
  await search(page, 'server_version')
  await page.getByRole('button', { name: 'Details of server_version', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'server_version' })
  await expect(dialog).toContainText('cannot be edited')
  await expect(dialog.getByRole('textbox').first()).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await group(page).getByText('4 other groups, not editable').click()
  await expect(group(page)).toContainText('securityParameterGroup')
})

test('the list is accessible and fits a phone', async ({ page, project }) => {
  // Every rule, twice.
  test.slow()
  await openParameters(page, project)
  await stage(page, 'max_connections', 'Value on CNs', '1200')
  await search(page, 'max_p')
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expect(tray(page)).toBeInViewport()
  await expectFits(page)
})

test('the dialog of a parameter is accessible', async ({ page, project }) => {
  // Every rule, twice.
  test.slow()
  await openParameters(page, project)
  await openParameter(page, 'max_connections')
  await expectAccessible(page)
})

test('the review is accessible', async ({ page, project }) => {
  // Every rule, twice.
  test.slow()
  await openParameters(page, project)
  await stage(page, 'max_connections', 'Value on CNs', '1200')
  await review(page)
  await expectAccessible(page)
})
