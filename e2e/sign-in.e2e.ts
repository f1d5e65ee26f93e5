import { expectAccessible } from './support/axe.ts'
import { expect, signIn, test } from './support/test.ts'

test('a virtual MFA device is asked for when the user has one', async ({
  page,
  project,
  simulator,
}) => {
  const user = await simulator.addMfaUser()
  await page.goto(`/sign-in?returnTo=/${project.region}/clusters`)
  await page.getByRole('textbox', { name: 'Domain' }).fill(user.domain)
  await page.getByRole('textbox', { name: 'User name' }).fill(user.user)
  await page.getByRole('textbox', { name: 'Password' }).fill(user.password)
  const submit = page.getByRole('button', { name: 'Sign in', exact: true })
  await submit.click()
  await expect(page.getByRole('alert')).toContainText('Virtual MFA authentication is required.')
  await expect(
    page.getByRole('checkbox', { name: 'My user has a virtual MFA device' }),
  ).toBeChecked()

  await submit.click()
  await expect(page.getByText('Enter the user ID.')).toBeVisible()
  await expect(page.getByText('Enter the verification code.')).toBeVisible()
  const code = page.getByRole('textbox', { name: 'Verification code' })
  await page.getByRole('textbox', { name: 'User ID' }).fill(user.user_id)
  const right = await simulator.passcode(user.user_id)
  await code.fill(String((Number(right) + 1) % 1_000_000).padStart(6, '0'))
  await submit.click()
  await expect(page.getByRole('alert')).toContainText('The virtual MFA passcode is wrong.')
  await expect(page.getByRole('textbox', { name: 'User ID' })).toHaveValue(user.user_id)
  await expectAccessible(page)

  await code.fill(await simulator.passcode(user.user_id))
  await submit.click()
  await expect(page.getByText('No clusters yet')).toBeVisible()

  // A passcode is good once: nothing asks for another when tokens end.
  await simulator.expireTokens()
  await page.getByRole('link', { name: 'Events', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('one session holds all projects of the account, and its header changes between them', async ({
  page,
  project,
  simulator,
}) => {
  const { project_name } = await simulator.addProject('lab', { clusters: 2 })
  await signIn(page, project, `/${project.region}/clusters`)
  await expect(page.getByText('No clusters yet')).toBeVisible()

  const choice = page.getByRole('combobox', { name: 'Project' })
  await expect(choice).toHaveValue(project.region)
  await choice.selectOption(project_name)
  await expect(page).toHaveURL(new RegExp(`/${project_name}/clusters$`))
  const first = page.getByRole('link', { name: /^warehouse-/ }).first()
  const name = await first.innerText()
  await first.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  // The cluster is not in the other project: its list is what they have in common.
  await choice.selectOption(project.region)
  await expect(page).toHaveURL(new RegExp(`/${project.region}/clusters$`))
  await expect(page.getByText('No clusters yet')).toBeVisible()
})

test('a project that the session does not reach is named, and nothing else is shown', async ({
  page,
  project,
}) => {
  await signIn(page, project, `/${project.region}/clusters`)
  await expect(page.getByText('No clusters yet')).toBeVisible()
  await page.goto(`/${project.region}_secret/clusters`)
  await expect(
    page.getByRole('heading', { level: 1, name: `No project ${project.region}_secret` }),
  ).toBeVisible()
  await page.getByRole('combobox', { name: 'Project' }).selectOption(project.region)
  await expect(page.getByText('No clusters yet')).toBeVisible()
})

test('a project that is asked for by its name is the only one', async ({
  page,
  project,
  simulator,
}) => {
  const { project_name } = await simulator.addProject('lab')
  await page.goto('/sign-in')
  await page.getByRole('combobox', { name: 'Region' }).selectOption(project.region)
  await page.getByText('Access key', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Access key id' }).fill(project.access_key)
  await page.getByRole('textbox', { name: 'Secret access key' }).fill(project.secret_key)
  await page.getByRole('textbox', { name: 'Project' }).fill(project_name)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/${project_name}$`))
  await expect(page.getByRole('combobox', { name: 'Project' }).getByRole('option')).toHaveText([
    project_name,
  ])
})
