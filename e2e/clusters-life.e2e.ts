import { expectAccessible } from './support/axe.ts'
import { chooseAction, openCluster, openTab, runningTask } from './support/cluster-page.ts'
import { changeElsewhere, clusterId } from './support/clusters.ts'
import { confirm, dialog, typeToConfirm, understand } from './support/dialog.ts'
import { expectFitsPhone, phone } from './support/fits.ts'
import { passwords } from './support/secrets.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'

/** The cluster of the seed. */
const name = 'warehouse-0001'
const password = passwords.reset

test.describe('the life of a cluster', () => {
  test.use({ seed: { clusters: 1, snapshots: 0, events: 0 } })

  test('restarts after confirmation, shows the task and tells its end', async ({
    page,
    project,
    simulator,
  }) => {
    await openCluster(page, project, name)
    await page.getByRole('button', { name: 'Restart', exact: true }).click()
    const go = dialog(page).getByRole('button', { name: `Restart cluster ${name}` })
    await expect(go).toBeDisabled()
    await expect(dialog(page)).toContainText(
      `POST /v1.0/${project.project_id}/clusters/${await clusterId(project, name)}/restart`,
    )
    await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
    await confirm(page, `Restart cluster ${name}`)

    await expect(page.getByText('Restart accepted')).toBeVisible()
    await expect(dialog(page)).toBeHidden()
    await expect(runningTask(page)).toContainText('Restarting')
    await expect(runningTask(page).getByRole('progressbar')).toBeVisible()

    const restart = page.getByRole('button', { name: 'Restart', exact: true })
    await restart.focus()
    await expect(restart).toHaveAttribute('aria-disabled', 'true')
    await expect(restart).toHaveAccessibleDescription(/running task ends: restarting/)
    await page.getByRole('button', { name: 'More actions' }).click()
    const items = page.getByRole('menuitem')
    await expect(items).toHaveCount(9)
    for (const item of await items.all()) {
      await expect(item).toHaveAttribute('aria-disabled', 'true')
      await expect(item).toHaveAccessibleDescription(/running task ends: restarting/)
    }
    await page.keyboard.press('ArrowDown')
    await expect(items.first()).toBeFocused()
    await page.keyboard.press('Escape')

    await simulator.advance('10m')
    await expect(page.getByText('Restarting: finished')).toBeVisible()
    await expect(runningTask(page)).toBeHidden()
    await expect(restart).toHaveAttribute('aria-disabled', 'false')
  })

  test('grows, gets and loses a CN, and shrinks', async ({ page, project, simulator }) => {
    await openCluster(page, project, name)
    await chooseAction(page, 'Scale out')
    const total = dialog(page).getByRole('textbox', { name: /Number of nodes/ })
    await total.fill('5')
    await expect(dialog(page)).toContainText('Add at least 3 nodes.')
    await total.fill('300')
    await expect(dialog(page)).toContainText('A cluster has at most 256 nodes. (DWS.5091)')
    await total.fill('6')
    await expect(dialog(page)).toContainText('3 → 6 nodes')
    await expect(dialog(page)).toContainText('Quota left:')
    await confirm(page, `Scale out cluster ${name}`)
    await expect(runningTask(page)).toContainText('Scaling out')
    await expect(page.getByRole('region', { name: 'Resize' })).toContainText('3 → 6')
    await simulator.advance('5h')
    await expect(runningTask(page)).toBeHidden()

    await openTab(page, 'Nodes and CNs')
    const cns = page.getByRole('table', { name: 'CNs' })
    await expect(await rowsWith(cns, {})).toHaveCount(3)
    await expect(await rowsWith(page.getByRole('table', { name: 'Nodes' }), {})).toHaveCount(6)
    await page.getByRole('button', { name: 'Add CNs' }).click()
    const wanted = dialog(page).getByRole('textbox', { name: /Number of CNs/ })
    await wanted.fill('7')
    await expect(dialog(page)).toContainText('Use 4 to 6 CNs in total.')
    await wanted.fill('4')
    await confirm(page, 'Add CNs')
    await expect(runningTask(page)).toContainText('Adding CNs')
    await simulator.advance('30m')
    await expect(runningTask(page)).toBeHidden()
    await expect(await rowsWith(cns, {})).toHaveCount(4)

    await chooseAction(page, 'Delete CNs')
    const remove = page.getByRole('button', { name: 'Delete CNs' })
    await expect(remove).toHaveAccessibleDescription('Select the CNs to delete first.')
    const boxes = cns.getByRole('checkbox')
    for (const index of [1, 2, 3]) await boxes.nth(index).check()
    await expect(remove).toHaveAccessibleDescription('At least 2 CNs must stay.')
    for (const index of [1, 2]) await boxes.nth(index).uncheck()
    await remove.click()
    await confirm(page, 'Delete 1 CN')
    await expect(runningTask(page)).toContainText('Deleting CNs')
    await simulator.advance('30m')
    await expect(await rowsWith(cns, {})).toHaveCount(3)

    await chooseAction(page, 'Scale in')
    const stay = dialog(page).getByRole('textbox', { name: /Number of nodes/ })
    await stay.fill('2')
    await expect(dialog(page)).toContainText('At least 3 nodes must stay.')
    await stay.fill('5')
    await typeToConfirm(page).fill(name)
    await dialog(page)
      .getByRole('button', { name: `Scale in cluster ${name}` })
      .click()
    await expect(runningTask(page)).toContainText('Scaling in')
    await simulator.advance('5h')
    await expect(await rowsWith(page.getByRole('table', { name: 'Nodes' }), {})).toHaveCount(5)
  })

  test('takes a new password only when every rule is met, and keeps it nowhere', async ({
    page,
    project,
  }) => {
    await openCluster(page, project, name)
    await chooseAction(page, 'Reset password')
    const field = dialog(page).getByLabel(/^New password/)
    const rules = dialog(page).getByRole('list', { name: 'Rules of the password' })
    await field.fill('short')
    await understand(page)
    await expect(dialog(page).getByRole('button', { name: 'Reset password' })).toBeDisabled()
    await expect(rules.getByText('12 to 32 characters')).toContainText('not met')
    await field.fill(password)
    await expect(rules.getByText('not met')).toHaveCount(0)
    await dialog(page).getByRole('button', { name: 'Reset password' }).click()
    await expect(page.getByText('Password reset')).toBeVisible()
    await expect(dialog(page)).toBeHidden()
    const kept = await page.evaluate(
      () => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href,
    )
    expect(kept).not.toContain(password)
  })

  test('shows what the service refuses, with its code, and loses nothing', async ({
    page,
    project,
  }) => {
    await openCluster(page, project, name)
    await chooseAction(page, 'Reset password')
    await dialog(page)
      .getByLabel(/^New password/)
      .fill(password)
    const path = `/v1.0/{project_id}/clusters/${await clusterId(project, name)}/restart`
    await changeElsewhere(project, 'POST', path, { restart: {} })
    await confirm(page, 'Reset password')
    await expect(dialog(page).getByRole('alert')).toContainText('DWS.7023')
    await expect(dialog(page).getByRole('alert')).toContainText('Wait until the running task ends')
    await expect(dialog(page).getByLabel(/^New password/)).toHaveValue(password)
  })

  test('says so when nobody knows whether a write took effect', async ({
    page,
    project,
    simulator,
  }) => {
    await openCluster(page, project, name)
    await simulator.injectFault({
      kind: 'commit-then-drop',
      match: { operation: 'restartCluster' },
    })
    await page.getByRole('button', { name: 'Restart', exact: true }).click()
    await confirm(page, `Restart cluster ${name}`)
    await expect(dialog(page).getByRole('alert')).toContainText(
      'It is not known whether the change took effect.',
    )
  })

  test('is deleted by typing its name, and is gone', async ({ page, project, simulator }) => {
    await openCluster(page, project, name)
    await chooseAction(page, 'Delete')
    const go = dialog(page).getByRole('button', { name: `Delete cluster ${name}` })
    const typed = typeToConfirm(page)
    await typed.fill(name)
    await expect(go).toBeDisabled()
    await dialog(page)
      .getByRole('textbox', { name: /Manual snapshots/ })
      .fill('0')
    await typed.fill('warehouse')
    await expect(go).toBeDisabled()
    await typed.fill(name)
    await typed.press('Enter')
    await expect(go).toBeEnabled()
    await go.click()
    await expect(page.getByText('Deletion accepted')).toBeVisible()
    await expect(page.getByText('Deleting', { exact: true }).first()).toBeVisible()

    await simulator.advance('1h')
    await expect(page.getByText('This cluster no longer exists')).toBeVisible()
    await expect(page.getByRole('region', { name: 'The last known state' })).toBeVisible()
    const asked = async () =>
      (await simulator.requests()).filter(({ operation }) => operation === 'showCluster').length
    const before = await asked()
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByRole('link', { name: 'Go to the list of clusters' }).click()
    await expect(page.getByText('No clusters yet')).toBeVisible()
    expect(await asked()).toBe(before)
  })

  test('tells an id that nothing has from a failure', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/clusters/00000000-0000-4000-8000-000000000000`)
    await expect(page.getByText('This cluster no longer exists')).toBeVisible()
    await expect(page.getByRole('region', { name: 'The last known state' })).toBeHidden()
  })

  test('opens an action from a link and drops it from the address', async ({ page, project }) => {
    await openCluster(page, project, name)
    await page.goto(`${page.url()}?action=restart`)
    await expect(dialog(page)).toContainText(`Restart ${name}`)
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog(page)).toBeHidden()
    await expect(page).not.toHaveURL(/action/)
  })

  test('shows the open tab on a phone, however far right it is', async ({ page, project }) => {
    await page.setViewportSize(phone)
    await openCluster(page, project, name)
    await page.goto(`${page.url()}/audit-logs`)
    await expect(page.getByRole('tab', { name: 'Audit logs' })).toBeInViewport({ ratio: 1 })
    await expect(page).toHaveTitle(`${name} · Audit logs · DWS console`)
    await page.getByRole('tab', { name: 'Alarms' }).click()
    await expect(page.getByRole('tab', { name: 'Alarms' })).toBeInViewport({ ratio: 1 })
  })

  test('has an accessible summary that fits a phone', async ({ page, project }) => {
    await openCluster(page, project, name)
    await expect(page.getByRole('region', { name: 'Connection' })).toContainText(
      'jdbc:postgresql://',
    )
    await expectAccessible(page)
    await expectFitsPhone(page)
  })

  test('has an accessible list of nodes that fits a phone and has its own address', async ({
    page,
    project,
  }) => {
    await openCluster(page, project, name)
    await openTab(page, 'Nodes and CNs')
    const tab = page.getByRole('tab', { name: 'Nodes and CNs' })
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await page.reload()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expectRow(page.getByRole('table', { name: 'Nodes' }), {
      Name: `${name}-dws-cn-cn-1-1`,
      Status: 'Available',
    })
    await expectAccessible(page)
    await expectFitsPhone(page)
  })

  test('has an accessible dialog that fits a phone', async ({ page, project }) => {
    await openCluster(page, project, name)
    await chooseAction(page, 'Scale out')
    await expect(dialog(page)).toContainText('Quota left:')
    await expectAccessible(page)
    await expectFitsPhone(page)
  })
})

test.describe('a cluster in trouble', () => {
  test.use({ seed: 'demo' })

  test('says that it is read-only and what to do, until that is cancelled', async ({
    page,
    project,
  }) => {
    await openCluster(page, project, 'risk-scoring')
    const notice = page.getByRole('status').filter({ hasText: 'The cluster is read-only' })
    await expect(notice).toContainText('more than 90 % full')
    await notice.getByRole('button', { name: 'Cancel read-only' }).click()
    await expect(dialog(page)).toContainText('comes back while a disk is more than 90 % full')
    await confirm(page, 'Cancel read-only')
    await expect(page.getByText('Read-only status cancelled')).toBeVisible()
    await expect(notice).toBeHidden()
  })
})
