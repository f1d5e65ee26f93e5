import { expectAccessible } from './support/axe.ts'
import { expect, signIn, test } from './support/test.ts'

test.describe('a company at work', () => {
  test.use({ seed: 'demo' })

  test('what needs attention comes first and leads to the cluster', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}`)
    const attention = page.getByRole('region', { name: 'Needs attention' })
    const readonly = attention.getByRole('listitem').filter({ hasText: 'Read-only' })
    await expect(readonly).toHaveCount(1)
    await expect(readonly).toContainText('Writes are refused')
    await expect(
      attention.getByRole('listitem').filter({ hasText: 'sales-reporting' }),
    ).toHaveCount(0)
    await readonly.getByRole('link', { name: 'risk-scoring' }).click()
    await expect(page).toHaveURL(/\/clusters\/[^/?]+$/)
    await expect(page.getByRole('heading', { level: 1, name: 'risk-scoring' })).toBeVisible()
  })

  test('counts by status lead to the same number of clusters', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}`)
    const statuses = page.getByRole('region', { name: 'Clusters by status' })
    const available = statuses
      .getByRole('listitem')
      .filter({ has: page.getByText('Available', { exact: true }) })
      .getByRole('link')
    const count = Number((await available.innerText()).split(' ')[0])
    expect(count).toBeGreaterThan(1)
    await available.click()
    await expect(page).toHaveURL(/\/clusters\?status=AVAILABLE$/)
    await expect(page.getByText(`${count} of 15`)).toBeVisible()
  })

  test('running tasks, quotas and the latest events are shown', async ({ page, project }) => {
    await signIn(page, project, `/${project.region}`)
    const tasks = page.getByRole('region', { name: 'Running tasks' })
    await expect(tasks.getByRole('link', { name: 'iot-telemetry' })).toBeVisible()
    await expect(tasks.getByRole('progressbar').first()).toBeVisible()
    await expect(tasks.getByRole('link', { name: 'fraud-detection' })).toBeHidden()
    const clusters = page.getByRole('meter', { name: 'Clusters' })
    await expect(clusters).toHaveAttribute('aria-valuetext', '15 of 20, 75 % used')
    const events = page.getByRole('region', { name: 'Latest events' })
    await expect(events.getByRole('listitem')).toHaveCount(8)
  })

  test('the page passes axe', async ({ page, project }) => {
    test.slow()
    await signIn(page, project, `/${project.region}`)
    await expect(page.getByRole('img', { name: /Stacked bars/ })).toBeVisible()
    await expect(page.getByRole('meter', { name: 'Clusters' })).toBeVisible()
    await expectAccessible(page)
  })

  test('the table of the chart passes axe', async ({ page, project }) => {
    test.slow()
    await signIn(page, project, `/${project.region}`)
    const alarms = page.getByRole('region', { name: /Alarms raised/ })
    await alarms.getByRole('button', { name: 'Show as table' }).click()
    await expect(alarms.getByRole('table')).toBeVisible()
    await expectAccessible(page)
  })

  test('a panel that fails says so, and the others stay', async ({ page, project, simulator }) => {
    await simulator.injectFault({
      kind: 'status',
      status: 403,
      match: { operation: 'listQuotas' },
    })
    await signIn(page, project, `/${project.region}`)
    const quotas = page.getByRole('region', { name: 'Quotas' })
    await expect(quotas.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('link', { name: 'risk-scoring' })).toBeVisible()
    await expect(
      page.getByRole('region', { name: 'Latest events' }).getByRole('listitem'),
    ).toHaveCount(8)
    await expect(page.getByRole('alert')).toHaveCount(1)
    await simulator.clearFaults()
    await quotas.getByRole('button', { name: 'Try again' }).click()
    await expect(quotas.getByRole('meter', { name: 'Clusters' })).toBeVisible()
  })
})

test.describe('without the chart', () => {
  test.use({ seed: 'demo', expectedErrors: [/Failed to load resource/] })

  test('the numbers stay when the chart cannot be loaded', async ({ page, project }) => {
    await page.route(/\/assets\/AlarmBars-[^/]*\.js$/, (route) => route.abort())
    await signIn(page, project, `/${project.region}`)
    const alarms = page.getByRole('region', { name: /Alarms raised/ })
    await expect(alarms.getByText('The chart could not be loaded.')).toBeVisible()
    await alarms.getByRole('button', { name: 'Show as table' }).click()
    await expect(alarms.locator('tbody tr')).toHaveCount(7)
  })
})

test('an empty project says that nothing needs attention', async ({ page, project }) => {
  await signIn(page, project, `/${project.region}`)
  const attention = page.getByRole('region', { name: 'Needs attention' })
  await expect(attention).toContainText('Nothing needs attention')
  await expect(attention).toContainText('There are no clusters')
  await expect(page.getByRole('link', { name: 'Create cluster' })).toBeVisible()
})
