import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expectFits, phone } from './support/fits.ts'
import {
  applyStaged,
  openParameters,
  parameterList as list,
  stagedTray as tray,
} from './support/parameters.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, test } from './support/test.ts'

test.use({ seed: { clusters: 1, snapshots: 0, events: 0 } })

interface ParameterFile {
  cluster: { name: string }
  parameters: { name: string; unit: string | null; cn?: string; dn?: string }[]
}

const plan = (page: Page) => page.getByRole('table', { name: 'Plan' })
const previous = (page: Page) => page.getByRole('region', { name: 'Applied changes' })
const count = (page: Page, name: string) => page.getByRole('radio', { name })

const exportFile = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Export values' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  const download = await downloading
  return {
    name: download.suggestedFilename(),
    content: await readFile(await download.path(), 'utf8'),
  }
}

const importFile = async (page: Page, name: string, content: string) => {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import file' }).click()
  await (
    await choosing
  ).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

const csv = (...rows: string[]) => ['name,type,value,unit', ...rows].join('\n')

/** Stages what the plan proposes, reviews it, and applies it. */
const stageAndApply = async (page: Page, changes: string) => {
  await page.getByRole('button', { name: `Stage ${changes}` }).click()
  await expect(await applyStaged(page)).toBeHidden()
}

test('a cluster is exported, and the file plans the way back after a change', async ({
  page,
  project,
  simulator,
}) => {
  await openParameters(page, project)
  const { name, content } = await exportFile(page, 'JSON: Every parameter')
  expect(name).toBe('parameters-warehouse-0001.json')
  const file = JSON.parse(content) as ParameterFile
  expect(file).toMatchObject({
    format: 'dws-console/parameters',
    schema_version: 1,
    extent: 'all',
    cluster: { name: 'warehouse-0001' },
  })
  expect(file.parameters.find((one) => one.name === 'max_connections')).toEqual({
    name: 'max_connections',
    unit: null,
    cn: '800',
    dn: '5000',
  })

  await importFile(page, 'change.csv', csv('max_connections,cn,1200,', 'enable_codegen,dn,off,'))
  await expectRow(plan(page), {
    Parameter: 'max_connections',
    On: 'CN',
    Now: '800',
    New: '1200',
    Class: 'Changed',
    Restart: 'Restart',
  })
  const sent = page.waitForRequest((request) => request.method() === 'PUT')
  await stageAndApply(page, '2 changes')
  expect((await sent).postDataJSON()).toEqual({
    configurations: [
      { type: 'dn', name: 'enable_codegen', value: 'off' },
      { type: 'cn', name: 'max_connections', value: '1200' },
    ],
  })
  await simulator.advance('2m')
  await page.reload()
  await page.getByRole('searchbox', { name: 'Search' }).fill('max_connections')
  await expectRow(list(page), { Name: 'max_connections', 'CN value': '1200' })

  await importFile(page, name, content)
  await expect(page.getByText('Changed 2', { exact: true })).toBeVisible()
  await expectRow(plan(page), { Parameter: 'max_connections', Now: '1200', New: '800' })
  await expectRow(plan(page), { Parameter: 'enable_codegen', Now: 'off', New: 'on' })
  await page.getByRole('button', { name: 'Close the plan' }).click()
  await expect(list(page)).toBeVisible()
})

test('what was replaced can be staged again after an apply', async ({
  page,
  project,
  simulator,
}) => {
  await openParameters(page, project)
  await importFile(page, 'change.csv', csv('enable_codegen,cn,off,'))
  await stageAndApply(page, '1 change')
  await expect(previous(page)).toContainText('1 value applied')
  await simulator.advance('2m')
  await expect(page.getByRole('region', { name: 'Parameter group' })).toContainText('In sync')
  await previous(page).getByRole('button', { name: 'Stage the previous values' }).click()
  await expect(tray(page)).toContainText('1 change staged')
  await expect(await applyStaged(page)).toBeHidden()
  await page.getByRole('searchbox', { name: 'Search' }).fill('enable_codegen')
  await expectRow(list(page), { Name: 'enable_codegen', 'CN value': 'on' })
})

test('the plan tells apart what cannot be set, and why', async ({ page, project, simulator }) => {
  await openParameters(page, project)
  await importFile(
    page,
    'mixed.csv',
    csv(
      'work_mem,cn,128,MB',
      'extra_float_digits,cn,4,',
      'server_version,cn,10,',
      'new_in_version_12,dn,on,',
      'enable_codegen,cn,on,',
      'session_timeout,cn,900,s',
      'session_timeout,dn,900,s',
    ),
  )
  const why = (Parameter: string, Class: string) => expectRow(plan(page), { Parameter, Class })
  await why('extra_float_digits', 'Out of rangeToo large: use 3 or less. Range: -15-3.')
  await why('server_version', 'Read-only')
  await why('new_in_version_12', 'Unknown here')
  await why('enable_codegen', 'Equal')
  await why('work_mem', 'Other unitIn MB there, in KB here')
  await expect(page.getByText(/\d+ parameters of this cluster are not in the plan/)).toBeVisible()

  await count(page, 'Changed 2').press('Space')
  await expect(page.getByText('2 of 7')).toBeVisible()
  await plan(page).getByRole('checkbox', { name: 'Select session_timeout on DN' }).uncheck()
  await page.getByRole('button', { name: 'Stage 1 change' }).click()
  await expect(tray(page)).toContainText('1 change staged')
  await page.getByRole('searchbox', { name: 'Search' }).fill('session_timeout')
  await expectRow(list(page), { Name: 'session_timeout', 'CN value': '900', 'DN value': '600' })
  expect((await simulator.requests()).some(({ method }) => method === 'PUT')).toBe(false)
})

test('nothing chosen, nothing staged', async ({ page, project }) => {
  await openParameters(page, project)
  await importFile(page, 'same.csv', csv('enable_codegen,cn,on,'))
  await expect(page.getByText('Every value that can be set is in effect already.')).toBeVisible()
  const stage = page.getByRole('button', { name: 'Stage changes' })
  await expect(stage).toHaveAccessibleDescription('Choose at least one change.')
  await stage.click({ force: true })
  await expect(plan(page)).toBeVisible()
  await expect(tray(page)).toBeHidden()
})

test('a bad file is told by what is wrong in it, and nothing else changes', async ({
  page,
  project,
}) => {
  await openParameters(page, project)
  const fault = page.getByRole('alert')
  await importFile(page, 'bad.csv', csv('work_mem,both,1,'))
  await expect(fault).toContainText('bad.csv cannot be used')
  await expect(fault).toContainText('Line 2: the type is cn or dn, not “both”.')
  await importFile(page, 'bad.json', '{\n  "format": "dws-console/parameters",\n}')
  await expect(fault).toContainText(/Line \d is not valid JSON/)
  await importFile(page, 'other.json', '{"configurations": []}')
  await expect(fault).toContainText('This is not a file of parameters')
  await importFile(page, 'large.csv', 'x'.repeat(1024 * 1024 + 1))
  await expect(fault).toContainText('larger than 1 MB')
  await expect(list(page)).toBeVisible()
  await fault.getByRole('button', { name: 'Dismiss' }).click()
  await expect(fault).toBeHidden()
})

test('a file that is dropped on the list is planned', async ({ page, project }) => {
  await openParameters(page, project)
  const files = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'dropped.csv'))
    return transfer
  }, csv('enable_codegen,cn,off,'))
  await list(page).dispatchEvent('dragover', { dataTransfer: files })
  await expect(page.getByText('Drop the file')).toBeVisible()
  await list(page).dispatchEvent('drop', { dataTransfer: files })
  await expect(page.getByRole('heading', { name: 'Plan: dropped.csv' })).toBeVisible()
  await expect(await rowsWith(plan(page), { Parameter: 'enable_codegen' })).toHaveCount(1)
})

test('the values modified are exported as CSV, and the list as it is shown', async ({
  page,
  project,
}) => {
  await openParameters(page, project)
  expect((await exportFile(page, 'CSV: Only those modified')).content.trim()).toBe(
    'name,type,value,unit',
  )
  await page.getByRole('searchbox', { name: 'Search' }).fill('max_connections')
  const shown = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: 'CSV, as shown' }).click()
  expect((await readFile(await (await shown).path(), 'utf8')).trim().split('\r\n')).toEqual([
    'Name,CN value,DN value,Default,Unit,Type,Restart',
    'max_connections,800,5000,"CN 800, DN 5000",,integer,Restart',
  ])
})

test('the plan passes axe and fits a phone', async ({ page, project }) => {
  // Every rule, twice.
  test.slow()
  await openParameters(page, project)
  await importFile(
    page,
    'mixed.csv',
    csv('enable_codegen,cn,off,', 'extra_float_digits,cn,4,', 'new_in_version_12,dn,on,'),
  )
  await expect(plan(page)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize(phone)
  await expect(plan(page)).toBeVisible()
  await expectFits(page)
})
