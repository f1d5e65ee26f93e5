import { startConsole, type OwnConsole } from './support/own-console.ts'
import { expect, test } from './support/test.ts'

let own: OwnConsole
test.beforeEach(async ({ project }) => {
  const { access_key, secret_key } = project
  own = await startConsole('own-1', { DWS_ACCESS_KEY: access_key, DWS_SECRET_KEY: secret_key })
})
test.afterEach(async ({ page }) => {
  await page.close()
  await own.stop()
})

test('a region of the operator’s own is signed in to with the key of the machine', async ({
  page,
  project,
}) => {
  await page.goto(own.address)
  await expect(page.getByRole('combobox', { name: 'Region' }).getByRole('option')).toHaveText([
    'Our cloud (own-1)',
  ])
  const button = page.getByRole('button', { name: 'Use the key of this machine' })
  await button.click()
  await expect(page.getByRole('alert')).toContainText('This account has no project own-1.')

  // The simulator calls its project as its own region.
  await page.getByRole('textbox', { name: 'Project' }).fill(project.region)
  await button.click()
  await expect(page.getByRole('combobox', { name: 'Project' })).toHaveValue(project.region)
  await page.getByRole('link', { name: 'Clusters', exact: true }).click()
  await expect(page.getByText('No clusters yet')).toBeVisible()
})
