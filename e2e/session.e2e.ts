import { expectAccessible } from './support/axe.ts'
import { expect, signIn, test } from './support/test.ts'

test('signs in, is led back to the page that was asked for, and signs out', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/events?q=restart`)
  await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/${project.region}/events\\?q=restart$`))
  await expect(page.getByRole('combobox', { name: 'Project' })).toHaveValue(project.region)
  await expect(page.getByText('Simulator', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: `Session of ${project.user}` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.goto(`/${project.region}/clusters`)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('says what is wrong with a sign-in and keeps what was typed', async ({ page, project }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Enter the domain.')).toBeVisible()
  await expect(page.getByText('Enter the password.')).toBeVisible()

  await page.getByRole('textbox', { name: 'Domain' }).fill(project.domain)
  await page.getByRole('textbox', { name: 'User name' }).fill(project.user)
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('You are not signed in')
  await expect(page.getByRole('textbox', { name: 'Domain' })).toHaveValue(project.domain)
})

test('the demo account is one click away', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Use the demo account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await page.getByRole('link', { name: 'Clusters', exact: true }).click()
  await expect(page.getByRole('link', { name: 'sales-reporting' })).toBeVisible()
})

test('signs in with an access key', async ({ page, project }) => {
  await page.goto('/sign-in')
  await page.getByRole('combobox', { name: 'Region' }).selectOption(project.region)
  await page.getByText('Access key', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Access key id' }).fill(project.access_key)
  await page.getByRole('textbox', { name: 'Secret access key' }).fill(project.secret_key)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('link', { name: 'Clusters', exact: true }).click()
  await expect(page.getByText('No clusters yet')).toBeVisible()
})

test.describe('a session that ends', () => {
  test.use({ seed: 'demo' })

  test('asks to sign in over the page, which keeps what was typed', async ({
    page,
    context,
    project,
  }) => {
    await signIn(page, project, `/${project.region}/clusters`)
    await page.getByRole('link', { name: 'sales-reporting' }).click()
    await page.getByRole('button', { name: 'Restart' }).first().click()
    const restart = page.getByRole('dialog', { name: /Restart/ })
    await restart.getByRole('checkbox').check()
    await context.clearCookies()
    await restart.getByRole('button', { name: /^Restart/ }).click()

    const ended = page.getByRole('dialog', { name: 'Your session ended' })
    await ended.getByRole('textbox', { name: 'Domain' }).fill(project.domain)
    await ended.getByRole('textbox', { name: 'User name' }).fill(project.user)
    await ended.getByRole('textbox', { name: 'Password' }).fill(project.password)
    await ended.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(ended).toBeHidden()
    await expect(restart.getByRole('checkbox')).toBeChecked()
    await restart.getByRole('button', { name: /^Restart/ }).click()
    await expect(restart).toBeHidden()
  })
})

test('the browser never holds the password, a token or a key', async ({ page, project }) => {
  const seen: string[] = []
  page.on('response', async (response) => {
    const body = await response.text().catch(() => '')
    seen.push(response.url(), JSON.stringify(await response.allHeaders().catch(() => ({}))), body)
  })
  await signIn(page, project, `/${project.region}/clusters`)
  await expect(page.getByText('No clusters yet')).toBeVisible()
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  )
  const everything = [...seen, stored, page.url()].join('\n')
  expect(everything).toContain(project.project_id)
  for (const secret of [project.password, project.secret_key, 'x-subject-token', 'MII'])
    expect(everything).not.toContain(secret)
})

test('the sign-in page is accessible', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expectAccessible(page)
})
