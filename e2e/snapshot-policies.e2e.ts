import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { changeElsewhere, clusterId } from './support/clusters.ts'
import { expectFitsPhone } from './support/fits.ts'
import type { Project } from './support/simulator.ts'
import { expectRow, rowsWith } from './support/tables.ts'
import { expect, openClusterTab, signIn, test } from './support/test.ts'

/** A cluster of the demo that is backed up, by the policies that every new cluster has. */
const name = 'sales-reporting'
const full = 'apie-default-full-strategy'
const increments = 'apie-default-increment-strategy'

const policies = (page: Page) => page.getByRole('table', { name: 'Policies' })
const dialog = (page: Page) => page.getByRole('dialog')
const editor = (page: Page) => page.getByRole('region', { name: /policy/ })
const cron = (page: Page) => editor(page).getByRole('textbox', { name: 'Quartz expression' })
const calendar = (page: Page) => page.getByRole('region', { name: 'Next snapshots' })

const openPolicies = async (page: Page, project: Project, cluster = name) => {
  await openClusterTab(page, project, cluster, 'Snapshot policies')
  await expect(policies(page)).toBeVisible()
}

const add = async (page: Page, policy_name: string) => {
  await page.getByRole('button', { name: 'Add policy' }).click()
  await editor(page).getByRole('textbox', { name: 'Name' }).fill(policy_name)
}

const save = (page: Page) =>
  editor(page)
    .getByRole('button', { name: /^(Add|Save) policy$/ })
    .click()

test.describe('the policies of a cluster', () => {
  test.use({ seed: 'demo' })

  test('are read out, with the next time of the service, which the schedule agrees with', async ({
    page,
    project,
  }) => {
    await openPolicies(page, project)
    await expectRow(policies(page), {
      Policy: full,
      Schedule: 'Sunday at 02:00 UTC',
      Type: 'Full',
      'Next snapshot': '02:00:00 UTC',
    })
    await expectRow(policies(page), {
      Policy: increments,
      Schedule: 'Monday to Saturday at 02:07, 10:07, and 18:07 UTC',
      Type: 'Increment',
      'Next snapshot': ':07:00 UTC',
    })
    await expect(page.getByRole('note')).toHaveCount(0)
    await expect(page.getByText('2 of 10 of the cluster, 0 of 50')).toBeVisible()
    await calendar(page).getByRole('button', { name: 'Show as a list' }).click()
    await expect(
      await rowsWith(page.getByRole('table', { name: 'Next firings of all policies' }), {}),
    ).toHaveCount(30)
  })

  test('the form writes the expression, the policy is added, and snapshots go on being taken', async ({
    page,
    project,
    simulator,
  }) => {
    await openPolicies(page, project)
    await add(page, 'midweek')
    for (const day of ['Mon', 'Tue', 'Thu', 'Fri', 'Sat', 'Sun'])
      await editor(page).getByRole('button', { name: day, exact: true }).click()
    await expect(cron(page)).toHaveValue('0 0 2 ? * 4')
    await editor(page).getByRole('radio', { name: 'Increment' }).check()
    await editor(page).getByRole('combobox', { name: 'Hour (UTC)' }).selectOption('03')
    await editor(page).getByRole('combobox', { name: 'Minute' }).selectOption('30')
    await editor(page).getByRole('combobox', { name: 'Again every' }).selectOption('6 h')
    await expect(cron(page)).toHaveValue('0 30 3/6 ? * 4')
    await expect(editor(page)).toContainText('Wednesday at 03:30, 09:30, 15:30, and 21:30 UTC')
    await expect(calendar(page)).toContainText('03:30 UTC, Skipped, midweek')

    await editor(page).getByRole('combobox', { name: 'Days' }).selectOption('Days of the month')
    await editor(page).getByRole('button', { name: '31', exact: true }).click()
    await expect(cron(page)).toHaveValue('0 30 3/6 1,31 * ?')
    await expect(editor(page)).toContainText('Months without day 31 are left out')
    await editor(page).getByRole('combobox', { name: 'Days' }).selectOption('Days of the week')
    await save(page)
    await expect(page.getByText('Policy midweek is added')).toBeVisible()
    await expectRow(policies(page), { Policy: 'midweek', 'Next snapshot': '03:30:00 UTC' })

    await simulator.advance('8d')
    await page.goto(`/${project.region}/snapshots/board`)
    const last = page.getByRole('link', { name: /snapshots of sales-reporting/ })
    await expect(last).toContainText(/(hr|min)\. ago/)
  })

  test('the expression writes the form, or says that it is more than the form can show', async ({
    page,
    project,
  }) => {
    await openPolicies(page, project)
    await add(page, 'by-hand')
    await cron(page).fill('0 15 22 ? * MON,FRI')
    await expect(editor(page).getByRole('combobox', { name: 'Hour (UTC)' })).toHaveValue('22')
    await expect(editor(page).getByRole('combobox', { name: 'Minute' })).toHaveValue('15')
    for (const [day, pressed] of [
      ['Mon', 'true'],
      ['Fri', 'true'],
      ['Sun', 'false'],
    ] as const)
      await expect(editor(page).getByRole('button', { name: day, exact: true })).toHaveAttribute(
        'aria-pressed',
        pressed,
      )

    await cron(page).fill('0 0/30 22 ? JAN 1')
    await expect(editor(page)).toContainText('more than the form can show')
    await expect(editor(page)).toContainText('Sunday in January at 22:00 and 22:30 UTC')
    await expect(editor(page).getByRole('combobox', { name: 'Minute' })).toBeDisabled()
    await editor(page).getByRole('button', { name: 'Use the form' }).click()
    await expect(cron(page)).toHaveValue('0 15 22 ? * 2,6')

    await cron(page).fill('0 0 2 * * 1')
    await expect(editor(page)).toContainText(
      'Put ? in exactly one of day of month and day of week. (DWS.5018)',
    )
    await cron(page).fill('0 0 0 31 2 ?')
    await expect(editor(page)).toContainText('No such day ever comes. (DWS.5018)')
    await save(page)
    await expect(editor(page)).toContainText('One field needs a change first.')
    await cron(page).fill('0 0 2/12 ? * *')
    await save(page)
    await expectRow(policies(page), {
      Policy: 'by-hand',
      Schedule: 'Every day at 02:00 and 14:00 UTC',
    })
  })

  test('one that fires once is full and lies ahead', async ({ page, project }) => {
    await openPolicies(page, project)
    await add(page, 'before-release')
    await editor(page).getByRole('radio', { name: 'Increment' }).check()
    await editor(page).getByRole('radio', { name: 'Once' }).check()
    await expect(editor(page).getByRole('radio', { name: 'Full' })).toBeChecked()
    await expect(editor(page).getByRole('radio', { name: 'Increment' })).toBeDisabled()
    const at = editor(page).getByLabel('Date and time (UTC)')
    await at.fill('2020-01-01T02:00')
    await expect(editor(page)).toContainText('This time is in the past. (DWS.5018)')
    await at.fill('2035-05-06T02:00')
    await expect(cron(page)).toHaveValue('2035-05-06T02:00:00')
    await save(page)
    await expectRow(policies(page), {
      Policy: 'before-release',
      Schedule: 'Once, on 2035-05-06 at 02:00 UTC',
      'Next snapshot': '2035-05-06 02:00:00 UTC',
    })
  })

  test('a policy of schemas names them, is changed and keeps its name apart', async ({
    page,
    project,
  }) => {
    await openPolicies(page, project)
    await add(page, full.toUpperCase())
    await expect(editor(page)).toContainText('Another policy of this cluster has this name.')
    await editor(page).getByRole('textbox', { name: 'Name' }).fill('abc')
    await expect(editor(page)).toContainText('Use at least 4 characters. (DWS.5056)')
    await editor(page).getByRole('textbox', { name: 'Name' }).fill('parts')
    await editor(page)
      .getByRole('combobox', { name: 'What is backed up' })
      .selectOption('Schemas of a database')
    await save(page)
    await expect(editor(page)).toContainText('2 fields need a change first.')
    await editor(page).getByRole('textbox', { name: 'Database' }).fill('gaussdb')
    await page.getByRole('tab', { name: 'Events' }).click()
    await dialog(page).getByRole('button', { name: 'Stay' }).click()
    await editor(page).getByRole('textbox', { name: 'Schemas' }).fill('sales\nfinance')
    await save(page)
    await expectRow(policies(page), { Policy: 'parts', Level: 'Schemas of gaussdb' })

    await page.getByRole('button', { name: 'Change parts' }).click()
    await expect(page).toHaveURL(/policy=/)
    await page.reload()
    await expect(editor(page).getByRole('textbox', { name: 'Schemas' })).toHaveValue(
      'sales\nfinance',
    )
    await editor(page).getByRole('textbox', { name: 'Name' }).fill('parts-of-sales')
    await editor(page).getByRole('combobox', { name: 'Hour (UTC)' }).selectOption('23')
    await save(page)
    await expect(page.getByText('Policy parts-of-sales is changed')).toBeVisible()
    await expectRow(policies(page), {
      Policy: 'parts-of-sales',
      Schedule: 'Every day at 23:00 UTC',
    })
    await expect(await rowsWith(policies(page), {})).toHaveCount(3)
  })

  test('a refusal keeps all that was typed', async ({ page, project, simulator }) => {
    await openPolicies(page, project)
    await simulator.injectFault({
      kind: 'status',
      status: 500,
      match: { operation: 'createSnapshotPolicy' },
    })
    await add(page, 'nightly')
    await cron(page).fill('0 0 3 ? * *')
    await save(page)
    await expect(editor(page).getByRole('alert')).toBeVisible()
    await expect(editor(page).getByRole('textbox', { name: 'Name' })).toHaveValue('nightly')
    await simulator.clearFaults()
    await save(page)
    await expectRow(policies(page), { Policy: 'nightly' })
    expect(await simulator.answers('createSnapshotPolicy')).toEqual([500, 200])
  })

  test('what is being saved does not stand in its own way while the page asks again', async ({
    page,
    project,
    simulator,
  }) => {
    await openPolicies(page, project)
    await add(page, 'nightly')
    const listed = (await simulator.answers('listSnapshotPolicy')).length
    const match = { operation: 'listClusterSnapshots' }
    await simulator.injectFault({ kind: 'hang-before-headers', match })
    const again = page.waitForResponse(
      (response) =>
        response.url().endsWith('/snapshot-policies') && response.request().method() === 'GET',
    )
    await save(page)
    await (await again).finished()
    expect(await simulator.answers('listSnapshotPolicy')).toHaveLength(listed + 1)
    // The draft and the policy that it has become fire at the same times.
    await expect(calendar(page)).toContainText('nightly fires at the same time and goes first.')
    await expect(editor(page)).not.toContainText('Another policy of this cluster has this name.')
    await simulator.clearFaults()
    await expect(page.getByText('Policy nightly is added')).toBeVisible()

    await simulator.injectFault({ kind: 'hang-before-headers', match })
    const toggle = page.getByRole('switch', { name: 'Automatic snapshots' })
    await toggle.click()
    await dialog(page).getByRole('button', { name: 'Switch off automatic snapshots' }).click()
    await expect(toggle).not.toBeChecked()
    await expect(dialog(page)).toContainText('Switch off automatic snapshots')
    await simulator.clearFaults()
    await expect(page.getByText(`Automatic snapshots of ${name} are off`)).toBeVisible()
    await expect(dialog(page)).toBeHidden()
  })

  test('policies are deleted, the last of the cluster only by its name', async ({
    page,
    project,
  }) => {
    await openPolicies(page, project)
    await page.getByRole('button', { name: `Delete ${increments}` }).click()
    await expect(dialog(page)).toContainText('grows from 24 h 7 min to 7 days')
    await dialog(page).getByRole('button', { name: 'Delete policy' }).click()
    await expect(await rowsWith(policies(page), {})).toHaveCount(1)

    await page.getByRole('button', { name: `Delete ${full}` }).click()
    await expect(dialog(page)).toContainText('It is the last one of the whole cluster')
    const go = dialog(page).getByRole('button', { name: 'Delete policy' })
    await expect(go).toBeDisabled()
    await dialog(page).getByRole('textbox').fill(full)
    await go.click()
    await expect(page.getByText('No policies')).toBeVisible()
    await expect(calendar(page)).toContainText('No policy fires.')
  })

  test('automatic snapshots are switched off and on again', async ({ page, project }) => {
    await openPolicies(page, project)
    const toggle = page.getByRole('switch', { name: 'Automatic snapshots' })
    await expect(toggle).toBeChecked()
    await page.getByRole('switch', { name: 'Automatic snapshots' }).click()
    await expect(dialog(page)).toContainText(`The next snapshot of ${name}, on `)
    await dialog(page).getByRole('button', { name: 'Switch off automatic snapshots' }).click()
    await expect(toggle).not.toBeChecked()
    await expectRow(policies(page), { Policy: full, 'Next snapshot': 'Switched off' })
    await expect(calendar(page)).toContainText('Automatic snapshots are off.')
    await page.getByRole('switch', { name: 'Automatic snapshots' }).click()
    await dialog(page).getByRole('button', { name: 'Switch on automatic snapshots' }).click()
    await expect(toggle).toBeChecked()
    await expectRow(policies(page), { Policy: full, 'Next snapshot': '02:00:00 UTC' })
  })

  test('the device asks for what it needs', async ({ page, project }) => {
    await openPolicies(page, project)
    await page.getByRole('button', { name: 'Change device' }).click()
    const save = dialog(page).getByRole('button', { name: 'Save device' })
    await expect(save).toBeDisabled()
    await dialog(page).getByRole('combobox', { name: 'Backup device' }).selectOption('NBU')
    await expect(dialog(page)).toContainText('The next automatic snapshot is full')
    await expect(save).toBeDisabled()
    await dialog(page).getByRole('textbox', { name: 'Addresses of the server' }).fill('10.0.0.9')
    await dialog(page).getByRole('textbox', { name: 'Port of the NBU server' }).fill('1556')
    await dialog(page).getByRole('textbox', { name: 'NBU parameters' }).fill('policy=dws')
    await save.click()
    await expect(page.getByRole('region', { name: 'Backup device' })).toContainText('10.0.0.9:1556')
  })

  test('a device that nobody knows is shown as it came', async ({ page, project, simulator }) => {
    await simulator.injectFault({
      kind: 'drift-enum',
      field: 'device_name',
      value: 'TAPE',
      match: { operation: 'listSnapshotPolicy' },
    })
    await openPolicies(page, project)
    await expect(page.getByRole('region', { name: 'Backup device' })).toContainText('TAPE')
  })

  test('a next time that the schedule does not have is pointed out', async ({ page, project }) => {
    await page.route('**/snapshot-policies', async (route) => {
      const response = await route.fetch()
      const body = (await response.json()) as {
        backup_strategies: { policy_name: string; next_fire_time: string }[]
      }
      for (const policy of body.backup_strategies)
        if (policy.policy_name === full)
          policy.next_fire_time = String(Number(policy.next_fire_time) + 3_600_000)
      await route.fulfill({ response, json: body })
    })
    await openPolicies(page, project)
    await expect(page.getByRole('note')).toHaveCount(1)
    await expect(page.getByRole('note')).toContainText(
      /The service says .* 03:00:00 UTC, but its schedule says .* 02:00:00 UTC/,
    )
  })

  test.describe('seen from Berlin', () => {
    test.use({ timezoneId: 'Europe/Berlin' })
    test('a schedule shows the time here, and that it moves when clocks change', async ({
      page,
      project,
    }) => {
      await openPolicies(page, project)
      await add(page, 'nightly')
      await expect(editor(page)).toContainText(
        /The first is at .*, 0[34]:00 here \(Europe\/Berlin\)/,
      )
      await expect(editor(page)).toContainText(
        /UTC stays when clocks change on Sun .*: after that it is 0[34]:00 here/,
      )
    })
  })
})

test.describe('a cluster with snapshots', () => {
  test.use({ seed: 'demo' })

  test('31 days may be kept, 32 may not; fewer let go of snapshots, which is confirmed by name', async ({
    page,
    project,
  }) => {
    await openPolicies(page, project, 'sales-reporting')
    const days = page.getByRole('textbox', { name: 'Keep for (days)' })
    const saveRetention = page.getByRole('button', { name: 'Save retention' })
    const points = page.getByRole('region', { name: 'Restore points' })
    await expect(days).toHaveValue('31')
    await days.fill('32')
    await expect(page.getByText('Keep snapshots for 1 to 31 days. (DWS.5017)')).toBeVisible()
    await expect(saveRetention).toBeDisabled()
    await days.fill('7')
    await expect(points).toContainText('if snapshots are kept for 7 days')
    await expect(points).toContainText('Not saved yet')
    await expect(points.getByRole('status')).toContainText(/19 restore points/)
    await saveRetention.click()
    await expect(dialog(page)).toContainText(/\d+ snapshots are older: they are deleted/)
    const go = dialog(page).getByRole('button', { name: 'Save retention' })
    await expect(go).toBeDisabled()
    await dialog(page).getByRole('textbox').fill('sales-reporting')
    await go.click()
    await expect(page.getByText('Automatic snapshots are kept for 7 days')).toBeVisible()
    await expect(page.getByText('Kept for 7 days now.')).toBeVisible()
    await days.fill('31')
    await saveRetention.click()
    await dialog(page).getByRole('button', { name: 'Save retention' }).click()
    await expect(page.getByText('Kept for 31 days now.')).toBeVisible()

    // What was saved here is no draft any more: a change made elsewhere shows.
    const cluster_id = await clusterId(project, 'sales-reporting')
    const path = `/v2/{project_id}/clusters/${cluster_id}/snapshot-policies`
    await changeElsewhere(project, 'PUT', path, { keep_day: 30 })
    await page.getByRole('button', { name: /^Refresh/ }).click()
    await expect(page.getByText('Kept for 30 days now.')).toBeVisible()
    await expect(days).toHaveValue('30')
  })

  test('the page passes axe and fits a phone, with and without the editor', async ({
    page,
    project,
  }) => {
    test.slow()
    await openPolicies(page, project, 'sales-reporting')
    await expectAccessible(page)
    await expectFitsPhone(page)
    await page.getByRole('button', { name: 'Add policy' }).click()
    await expect(editor(page)).toBeVisible()
    await expectAccessible(page)
    await expectFitsPhone(page)
  })

  test('policies that cannot be read say so, and trying again brings them', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 403,
      match: { operation: 'listSnapshotPolicy' },
    })
    await openClusterTab(page, project, name, 'Snapshot policies')
    await expect(page.getByRole('alert')).toContainText('You may not see this')
    await simulator.clearFaults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(policies(page)).toBeVisible()
  })
})

test.describe('one policy on many clusters', () => {
  test.use({ seed: 'demo' })

  test('is planned for each, and sent to those that are ticked', async ({
    page,
    project,
    simulator,
  }) => {
    await openPolicies(page, project)
    await add(page, 'nightly')
    await save(page)
    await page.getByRole('button', { name: 'Copy nightly to other clusters' }).click()
    const plan = page.getByRole('table', { name: 'Clusters to copy to' })
    await expectRow(plan, { Cluster: 'risk-scoring', 'What happens': 'It is added.' })
    await expectRow(plan, {
      Cluster: 'hr-insights',
      'What happens': 'Automatic snapshots are off there.',
    })
    await expect(dialog(page).getByRole('list', { name: 'Left out' })).toContainText(
      'marketing-attribution',
    )
    await expectAccessible(page)
    await expectFitsPhone(page)
    await expect(dialog(page).getByRole('button', { name: /^Copy policy/ })).toBeDisabled()
    for (const cluster of ['risk-scoring', 'clickstream'])
      await plan.getByRole('checkbox', { name: `Select ${cluster}` }).check()
    await simulator.injectFault({
      kind: 'status',
      status: 403,
      count: 1,
      match: { operation: 'createSnapshotPolicy' },
    })
    await dialog(page).getByRole('button', { name: 'Copy policy to 2 clusters' }).click()
    const result = page.getByRole('table', { name: 'Result of each cluster' })
    await expect(await rowsWith(result, { Outcome: 'Failed' })).toHaveCount(1)
    await expect(await rowsWith(result, { Outcome: 'Accepted' })).toHaveCount(1)
    await dialog(page).getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('button', { name: 'Copy nightly to other clusters' }).click()
    await expect(dialog(page).getByRole('list', { name: 'Left out' })).toContainText(
      'It has this policy already.',
    )
  })
})

test.describe('the backup board', () => {
  test.use({ seed: 'demo' })

  const board = (page: Page) => page.getByRole('table', { name: 'Backup board' })

  test('judges every cluster, and its filters are in the address', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}/snapshots/board`)
    await expectRow(board(page), {
      Cluster: 'sales-reporting',
      Verdict: 'Kept',
      'Allowed age': '24 h 7 min',
      Policies: '2, on',
      Manual: '1',
    })
    await expectRow(board(page), {
      Cluster: 'hr-insights',
      Verdict: 'No policy',
      'Last good': 'Never',
    })
    await page.getByRole('combobox', { name: 'Verdict' }).selectOption('Kept')
    await expect(page).toHaveURL(/verdict=kept/)
    await expect(await rowsWith(board(page), { Verdict: 'No policy' })).toHaveCount(0)
    await page.reload()
    await expect(await rowsWith(board(page), { Verdict: 'Kept' })).toHaveCount(6)
    await page.getByRole('link', { name: /policies of sales-reporting/ }).click()
    await expect(policies(page)).toBeVisible()
  })

  test('asks for a backup where policies are on and none ever was', async ({ page, project }) => {
    await openPolicies(page, project, 'hr-insights')
    await page.getByRole('switch', { name: 'Automatic snapshots' }).click()
    await dialog(page).getByRole('button', { name: 'Switch on automatic snapshots' }).click()
    await expect(page.getByRole('switch', { name: 'Automatic snapshots' })).toBeChecked()
    await page.goto(`/${project.region}/snapshots/board?verdict=no_backup`)
    await expectRow(board(page), { Cluster: 'hr-insights', Verdict: 'No backup' })
    await expect(
      board(page).getByRole('link', { name: 'Create snapshot of hr-insights' }),
    ).toHaveAttribute('href', /snapshots\?action=create$/)
  })

  test('one cluster whose policies cannot be read leaves the others be', async ({
    page,
    project,
    simulator,
  }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 403,
      count: 1,
      match: { operation: 'listSnapshotPolicy' },
    })
    await signIn(page, project, `/${project.region}/snapshots/board`)
    await expect(await rowsWith(board(page), { Verdict: 'Unknown' })).toHaveCount(1)
    await expect(await rowsWith(board(page), { Verdict: 'Asking' })).toHaveCount(0)
    await page.getByRole('button', { name: /^Ask for the policies of/ }).click()
    await expect(await rowsWith(board(page), { Verdict: 'Unknown' })).toHaveCount(0)
  })

  test('passes axe and fits a phone', async ({ page, project }) => {
    test.slow()
    await signIn(page, project, `/${project.region}/snapshots/board`)
    await expect(board(page)).toBeVisible()
    await expectAccessible(page)
    await expectFitsPhone(page)
  })
})
