import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { chooseAction, openCluster, openTab, runningTask } from './support/cluster-page.ts'
import { confirm, dialog, typeToConfirm, understand } from './support/dialog.ts'
import { expectFitsPhone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, test } from './support/test.ts'

/** The cluster of the seed. */
const name = 'warehouse-0001'

const openNodes = async (page: Page, project: Project, cluster = name) => {
  await openCluster(page, project, cluster)
  await openTab(page, 'Nodes and CNs')
  await expect(topology(page)).toBeVisible()
}

const topology = (page: Page) => page.getByRole('region', { name: 'Topology', exact: true })
const table = (page: Page, label: string) => page.getByRole('table', { name: label, exact: true })
const total = (page: Page) => dialog(page).getByRole('textbox', { name: /Number of nodes/ })

test.describe('the nodes of a cluster', () => {
  test.use({ seed: { clusters: 1, snapshots: 0, events: 0 } })

  test('idle nodes are added, shown apart, and joined by a scale-out', async ({
    page,
    project,
    simulator,
  }) => {
    await openNodes(page, project)
    await page.getByRole('button', { name: 'Scale out', exact: true }).click()
    await expect(
      dialog(page).getByRole('radio', { name: 'Scale out with idle nodes' }),
    ).toBeHidden()
    await dialog(page).getByRole('radio', { name: 'Add idle nodes only' }).check()
    await total(page).fill('5')
    await expect(dialog(page)).toContainText('Add at least 3 nodes.')
    await total(page).fill('7')
    await expect(dialog(page)).toContainText('0 → 4 idle, 4 added')
    await expect(dialog(page)).toContainText('multiples of 3 only')
    await total(page).fill('6')
    await expect(dialog(page)).toContainText('0 → 3 idle, 3 added')
    await expect(dialog(page)).not.toContainText('multiples of 3 only')
    await confirm(page, `Add idle nodes to ${name}`)
    await expect(runningTask(page)).toContainText('Adding nodes')
    await simulator.advance('1h')
    await expect(runningTask(page)).toBeHidden()

    await expect(await rowsWith(table(page, 'Idle nodes'), { Status: 'Idle' })).toHaveCount(3)
    await expect(await rowsWith(table(page, 'Nodes'), {})).toHaveCount(3)
    await expect(topology(page)).toContainText('3 available, 3 idle')

    await page.getByRole('button', { name: 'Scale out', exact: true }).click()
    const join = dialog(page).getByRole('radio', { name: 'Scale out with idle nodes' })
    await expect(join).toBeChecked()
    await total(page).fill('7')
    await expect(dialog(page)).toContainText('There are 3 idle nodes.')
    await total(page).fill('5')
    await expect(dialog(page)).toContainText('3 → 5 nodes, 2 added')
    await confirm(page, `Scale out cluster ${name}`)
    await expect(runningTask(page)).toContainText('Scaling out')
    await simulator.advance('5h')
    await expect(await rowsWith(table(page, 'Nodes'), {})).toHaveCount(5)
    await expect(await rowsWith(table(page, 'Idle nodes'), {})).toHaveCount(1)
  })

  test('nodes are added directly, offline, and taken away again', async ({
    page,
    project,
    simulator,
  }) => {
    await openNodes(page, project)
    await chooseAction(page, 'Scale out')
    await expect(dialog(page)).toContainText('3 → 6 nodes, 3 added')
    await dialog(page).getByRole('radio', { name: 'Offline' }).check()
    await confirm(page, `Scale out cluster ${name}`)
    await expect(runningTask(page)).toContainText('Scaling out')
    await expect(page.getByText('Read-only', { exact: true })).toBeVisible()
    await simulator.advance('5h')
    await expect(await rowsWith(table(page, 'Nodes'), {})).toHaveCount(6)

    await page.getByRole('button', { name: 'Scale in', exact: true }).click()
    await expect(dialog(page)).toContainText('6 now. At least 3 stay')
    await total(page).fill('4')
    await expect(dialog(page)).toContainText('6 → 4 nodes, 2 removed')
    await typeToConfirm(page).fill(name)
    await dialog(page)
      .getByRole('button', { name: `Scale in cluster ${name}` })
      .click()
    await expect(runningTask(page)).toContainText('Scaling in')
    await expect(await rowsWith(table(page, 'Nodes'), { Status: 'Deleting' })).toHaveCount(2)
    await simulator.advance('5h')
    await expect(await rowsWith(table(page, 'Nodes'), {})).toHaveCount(4)
  })

  test('a scale-out beyond the quota is stopped with the reason', async ({ page, project }) => {
    await page.route('**/quotas', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.json()) as {
        quotas: { resources: { type: string; used: number; quota: number }[] }
      }
      for (const quota of body.quotas.resources)
        if (quota.type === 'core') quota.quota = quota.used + 5
      await route.fulfill({ response: answer, json: body })
    })
    await openNodes(page, project)
    await chooseAction(page, 'Scale out')
    await total(page).fill('9')
    await expect(dialog(page)).toContainText('The quota of vCPUs has room for 1 more node.')
    await understand(page)
    await expect(
      dialog(page).getByRole('button', { name: `Scale out cluster ${name}` }),
    ).toBeDisabled()
  })

  test('a scale-out that the service refuses shows its code and keeps what was typed', async ({
    page,
    project,
    simulator,
  }) => {
    await openNodes(page, project)
    await simulator.injectFault({
      kind: 'status',
      status: 400,
      body: { error_code: 'DWS.5047', error_msg: 'Invalid instance quantity.' },
      match: { operation: 'resizeCluster' },
      count: 1,
    })
    await chooseAction(page, 'Scale out')
    await total(page).fill('9')
    await confirm(page, `Scale out cluster ${name}`)
    await expect(dialog(page).getByRole('alert')).toContainText('DWS.5047')
    await expect(total(page)).toHaveValue('9')
  })

  test('a cluster is stopped, and started again', async ({ page, project, simulator }) => {
    await openNodes(page, project)
    await page.getByRole('button', { name: 'More actions' }).click()
    const start = page.getByRole('menuitem', { name: 'Start', exact: true })
    await expect(start).toHaveAccessibleDescription(/while the cluster is available/)
    await page.getByRole('menuitem', { name: 'Stop', exact: true }).click()
    await expect(dialog(page)).toContainText('All connections are closed')
    await confirm(page, `Stop cluster ${name}`)
    await expect(page.getByText('Stop accepted')).toBeVisible()
    await expect(runningTask(page)).toContainText('Stopping')
    await simulator.advance('30m')
    await expect(page.getByText('Stopped', { exact: true }).first()).toBeVisible()
    await expect(await rowsWith(table(page, 'Nodes'), { Status: 'Stopped' })).toHaveCount(3)
    await expect(topology(page)).toContainText('The service names no endpoint now.')

    await chooseAction(page, 'Start')
    await expect(dialog(page)).toContainText('takes connections again')
    await dialog(page)
      .getByRole('button', { name: `Start cluster ${name}` })
      .click()
    await expect(runningTask(page)).toContainText('Starting')
    await simulator.advance('30m')
    await expect(runningTask(page)).toBeHidden()
    await expect(await rowsWith(table(page, 'Nodes'), { Status: 'Available' })).toHaveCount(3)
  })

  test('the details of the cluster do where the region has no list of nodes', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 404,
      body: { error_code: 'APIGW.0101', error_msg: 'The API does not exist' },
      match: { operation: 'listClusterNodes' },
    })
    await openNodes(page, project)
    await expectRow(table(page, 'Nodes'), { Name: `${name}-dws-cn-cn-1-1`, Status: 'Available' })
    await expect(page.getByText(/cannot be had here \(APIGW\.0101\)/)).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test.describe('the topology', () => {
  test.use({ seed: 'demo' })

  test('shows entrances, CNs and nodes, and finds one by its address', async ({
    page,
    project,
  }) => {
    await openNodes(page, project, 'clickstream')
    const entrances = topology(page).getByRole('region', { name: 'Entrances' })
    await expect(entrances.getByRole('button', { name: /^Public/ })).toBeVisible()
    const cns = topology(page).getByRole('region', { name: 'CNs' }).getByRole('button')
    await expect(cns).toHaveCount(3)
    const nodes = topology(page).getByRole('list', { name: `AZ ${project.region}a` })
    await expect(nodes.getByRole('button')).toHaveCount(12)

    const address = await cns.nth(1).innerText()
    await page.getByRole('searchbox', { name: 'Find in the topology' }).fill(address)
    // The CN, and the node that carries it.
    await expect(topology(page)).toContainText(/2 of \d+ match/)
    await expect(nodes.locator('[data-match=true]')).toHaveCount(1)
    await page.reload()
    await expect(topology(page)).toContainText(/2 of \d+ match/)

    await nodes.locator('[data-match=true]').focus()
    await expect(topology(page).getByText(/clickstream-dws-cn-cn-1-2/)).toBeVisible()
    await expect(nodes.locator('[data-match=true]')).toHaveAccessibleName(
      new RegExp(`^Node 1-2 CN: Name clickstream-dws-cn-cn-1-2, Status Available, CN ${address}`),
    )
  })

  test('has no barrier and fits a phone', async ({ page, project }) => {
    await openNodes(page, project, 'clickstream')
    await page.getByRole('searchbox', { name: 'Find in the topology' }).fill('1-1')
    await expect(topology(page)).toContainText('match')
    await expectAccessible(page)
    await expectFitsPhone(page)
  })
})
