import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { runningTask } from './support/cluster-page.ts'
import { changeElsewhere, clusterId, snapshotId } from './support/clusters.ts'
import { expectFits, phone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expectRow } from './support/tables.ts'
import { expect, signIn, test } from './support/test.ts'
import { heading, next, pick, request } from './support/wizard.ts'

const unknownId = '00000000-0000-4000-8000-000000000000'

const open = async (page: Page, project: Project, snapshot: string) => {
  const id = await snapshotId(project, snapshot)
  await signIn(page, project, `/${project.region}/snapshots/${id}/restore`)
  await expect(page.getByRole('heading', { level: 1, name: `Restore ${snapshot}` })).toBeVisible()
}

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Cluster name' })

const review = async (page: Page) => {
  await next(page)
  await expect(heading(page, 'Network')).toBeFocused()
  await next(page)
  await expect(heading(page, 'Review and restore')).toBeFocused()
}

test.describe('a snapshot whose cluster is there', () => {
  test.use({ seed: 'demo' })

  test('is restored with the defaults, followed until its data is available', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, 'before-erasure-run')
    const source = page.getByRole('region', { name: 'Source, which cannot be changed' })
    await expect(source).toContainText('customer-360')
    await expect(source).toContainText('dwsx2.2xlarge.m7n')
    await expect(source).toContainText('8.2.1.220')
    await expect(source).toContainText('None of this can be changed here.')
    await expect(source).toContainText('Administrator and password stay those of the source')
    await expect(source.getByRole('textbox')).toHaveCount(0)
    await expect(nameField(page)).toHaveValue('customer-360-restored')
    await nameField(page).fill('erasure-check')

    await review(page)
    await expect(page.getByRole('region', { name: 'Quota' })).toContainText(
      'This takes 24 cores and 192 GB.',
    )
    await expect(page.getByRole('region', { name: 'Duration' })).toContainText(
      /÷ \(125 MB\/s × 3 DNs\)/,
    )
    await expect(request(page)).toContainText(/POST \/v1\.0\/.*\/snapshots\/.*\/actions/)
    await expect(request(page)).toContainText('"name": "erasure-check"')
    await expect(request(page)).not.toContainText('vpc_id')

    await page.getByRole('button', { name: 'Restore to cluster erasure-check' }).dblclick()
    await expect(page.getByRole('heading', { level: 1, name: 'erasure-check' })).toBeVisible()
    await expect(runningTask(page)).toContainText('Restoring')
    const sent = (await simulator.requests()).filter(
      ({ operation }) => operation === 'restoreCluster',
    )
    expect(sent).toHaveLength(1)

    await simulator.advance('3h')
    await expect(page.getByText('Restoring: finished')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Identity' })).toContainText('8.2.1.220')
    await page.goto(`/${project.region}/clusters`)
    await expectRow(page.getByRole('table', { name: 'Clusters' }), {
      Name: 'erasure-check',
      Status: 'Available',
    })
  })

  test('takes another network, AZ, port and EIP, and sends what differs', async ({
    page,
    project,
  }) => {
    await open(page, project, 'before-erasure-run')
    await page.getByRole('radio', { name: `${project.region}b` }).check()
    await page.getByRole('textbox', { name: 'CNs' }).fill('2')
    await next(page)
    await pick(page, 'VPC', /vpc-shared/)
    await next(page)
    await expect(page.getByText('Choose a subnet of this VPC. DWS.5015')).toBeVisible()
    await expect(page.getByText('Choose a security group of this VPC. DWS.5016')).toBeVisible()
    await pick(page, 'Subnet', /subnet-common/)
    await pick(page, 'Security group', /default/)
    await page.getByRole('textbox', { name: 'Port' }).fill('8800')
    await page.getByRole('radio', { name: 'Automatic' }).check()
    await pick(page, 'Enterprise project', /Default project/)
    await next(page)
    await expect(heading(page, 'Review and restore')).toBeFocused()
    await expect(request(page)).toContainText('"port": 8800')
    await expect(request(page)).toContainText('"number_of_cn": 2')
    await expect(request(page)).toContainText(`"availability_zone": "${project.region}b"`)
    await expect(request(page)).toContainText('"public_bind_type": "auto_assign"')
    await expect(request(page)).not.toContainText('enterprise_project_id')
    await page.getByRole('button', { name: /^Restore to cluster/ }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'customer-360-restored' }),
    ).toBeVisible()
    const identity = page.getByRole('region', { name: 'Identity' })
    await expect(identity).toContainText(`${project.region}b`)
  })

  test('says at the name that it is taken, and loses nothing', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, 'before-erasure-run')
    await nameField(page).fill('sales-reporting')
    await nameField(page).blur()
    await expect(page.getByText('A cluster of this name exists already. DWS.5050')).toBeVisible()

    await nameField(page).fill('contested')
    await next(page)
    await page.getByRole('textbox', { name: 'Port' }).fill('8700')
    await next(page)
    await expect(heading(page, 'Review and restore')).toBeFocused()
    await simulator.injectFault({
      kind: 'status',
      status: 409,
      body: { error_code: 'DWS.5050', error_msg: 'The cluster name already exists.' },
      match: { operation: 'restoreCluster' },
      count: 1,
    })
    await page.getByRole('button', { name: 'Restore to cluster contested' }).click()
    await expect(nameField(page)).toBeFocused()
    await expect(nameField(page)).toHaveValue('contested')
    await expect(page.getByText(/already exists.* DWS\.5050/)).toBeVisible()
    await nameField(page).fill('uncontested')
    await next(page)
    await expect(page.getByRole('textbox', { name: 'Port' })).toHaveValue('8700')
    await next(page)
    await page.getByRole('button', { name: 'Restore to cluster uncontested' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'uncontested' })).toBeVisible()
  })

  test('keeps the form when the source is deleted meanwhile', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, 'before-erasure-run')
    await nameField(page).fill('kept-by-hand')
    await next(page)
    await page.getByRole('textbox', { name: 'Port' }).fill('8700')
    const path = `/v1.0/{project_id}/clusters/${await clusterId(project, 'customer-360')}`
    await changeElsewhere(project, 'DELETE', path, { keep_last_manual_snapshot: 10 })
    await simulator.advance('1h')
    const listed = page.waitForResponse((answer) => answer.url().endsWith('/clusters'))
    await page.getByRole('button', { name: 'Refresh' }).click()
    expect(await (await listed).text()).not.toContain('customer-360')
    await expect(page.getByRole('button', { name: 'Refresh' })).toBeEnabled()
    await expect(heading(page, 'Network')).toBeVisible()
    await expect(page.getByText('Draft restored.')).toBeHidden()
    await expect(page.getByRole('textbox', { name: 'Port' })).toHaveValue('8700')
  })

  test('warns of a quota that is too small, and shows what the service says', async ({
    page,
    project,
    simulator,
  }) => {
    await open(page, project, 'before-erasure-run')
    const path = `/v1.0/{project_id}/snapshots/${await snapshotId(project, 'before-erasure-run')}`
    const restore = async (name: string) => {
      const body = { restore: { name } }
      const restored = await changeElsewhere(project, 'POST', `${path}/actions`, body).then(
        () => true,
        () => false,
      )
      await simulator.advance('3h')
      return restored
    }
    let copies = 0
    while (await restore(`copy-${copies}`)) copies++
    expect(copies).toBeGreaterThan(0)
    await page.reload()
    await nameField(page).fill('one-too-many')
    await review(page)
    await expect(page.getByRole('region', { name: 'Quota' })).toContainText(
      'more than the quota leaves',
    )
    await page.getByRole('button', { name: 'Restore to cluster one-too-many' }).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('The snapshot was not restored')
    await expect(alert).toContainText('DWS.5047')
    await expect(alert).toContainText('quota of instances')
    await expect(request(page)).toContainText('"name": "one-too-many"')
  })

  test('keeps a draft over a reload, and can start over', async ({ page, project }) => {
    await open(page, project, 'before-erasure-run')
    await nameField(page).fill('half-done')
    await page.reload()
    await expect(page.getByText('Draft restored.')).toBeVisible()
    await expect(nameField(page)).toHaveValue('half-done')
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect(page.getByText('Draft restored.')).toBeHidden()
    await expect(nameField(page)).toHaveValue('customer-360-restored')
  })

  test('is refused with the reason while it cannot be restored', async ({ page, project }) => {
    await open(page, project, 'before-model-rollout')
    await expect(page.getByRole('alert')).toContainText('This snapshot cannot be restored now')
    await expect(page.getByRole('alert')).toContainText('Only an available snapshot')
    await expect(page.getByRole('link', { name: 'Go to the snapshot' })).toBeVisible()
    await expect(nameField(page)).toBeHidden()
  })

  test('has no barrier on any step', async ({ page, project }) => {
    test.slow()
    await open(page, project, 'before-erasure-run')
    await expect(nameField(page)).toBeVisible()
    await expectAccessible(page)
    await next(page)
    await expect(heading(page, 'Network')).toBeVisible()
    await expectAccessible(page)
    await next(page)
    await expect(page.getByRole('region', { name: 'Duration' })).toBeVisible()
    await expectAccessible(page)
  })

  test('fits a phone on every step', async ({ page, project }) => {
    await page.setViewportSize(phone)
    await open(page, project, 'before-erasure-run')
    await expect(nameField(page)).toBeVisible()
    await expectFits(page)
    await next(page)
    await expect(heading(page, 'Network')).toBeVisible()
    await expectFits(page)
    await next(page)
    await expect(page.getByRole('region', { name: 'Duration' })).toBeVisible()
    await expectFits(page)
  })
})

test.describe('a snapshot whose cluster is gone', () => {
  test.use({ seed: 'demo' })

  test('is restored to a network that must be chosen', async ({ page, project }) => {
    await open(page, project, 'campaign-2024-final')
    await expect(page.getByText('The source cluster no longer exists')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'As the source cluster' })).toBeChecked()
    await next(page)
    await next(page)
    await expect(page.getByText(/choose a VPC\. DWS\.5014/)).toBeVisible()
    await pick(page, 'VPC', /vpc-analytics/)
    await pick(page, 'Subnet', /subnet-warehouse/)
    await pick(page, 'Security group', /warehouse-internal/)
    await next(page)
    await expect(page.getByRole('region', { name: 'Duration' })).toContainText('is not known')
    await expect(request(page)).toContainText('"vpc_id"')
    await page.getByRole('button', { name: 'Restore to cluster campaign-2024-restored' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'campaign-2024-restored' }),
    ).toBeVisible()
  })
})

test('tells a snapshot that is gone from a failure', async ({ page, project, simulator }) => {
  await signIn(page, project, `/${project.region}/snapshots/${unknownId}/restore`)
  await expect(page.getByText('This snapshot no longer exists')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go to the list of snapshots' })).toBeVisible()

  await simulator.injectFault({
    kind: 'status',
    status: 403,
    body: { error_code: 'APIGW.0302', error_msg: 'No permission' },
    match: { operation: 'showSnapshot' },
  })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('APIGW.0302')
  await expect(page.getByText('This snapshot no longer exists')).toBeHidden()
})
