import type { Page } from '@playwright/test'
import type { Project, Simulator } from './support/simulator.ts'
import { expect, signIn, test } from './support/test.ts'

test.use({ seed: { clusters: 1 } })

const name = 'warehouse-0001'
const restarts = '**/clusters/*/restart'
const dialog = (page: Page) => page.getByRole('dialog')
const go = (page: Page) => dialog(page).getByRole('button', { name: `Restart cluster ${name}` })
const accepted = (page: Page) => page.getByText('Restart accepted')

/** Opens the confirmation of a restart, up to the last click. */
const prepare = async (page: Page, project: Project) => {
  await signIn(page, project, `/${project.region}/clusters`)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('button', { name: 'Restart', exact: true }).click()
  await dialog(page)
    .getByRole('checkbox', { name: /I understand/ })
    .check()
}

/** How often the service was asked for a restart. */
const asked = async (simulator: Simulator) =>
  (await simulator.requests()).filter(({ operation }) => operation === 'restartCluster').length

test('three clicks in one moment restart once', async ({ page, project, simulator }) => {
  await prepare(page, project)
  // Faster than the button can turn busy.
  await go(page).evaluate((button: HTMLButtonElement) => {
    for (let click = 0; click < 3; click += 1) button.click()
  })
  await expect(accepted(page).first()).toBeVisible()
  await expect(dialog(page)).toBeHidden()
  expect(await asked(simulator)).toBe(1)
})

test('a request that something on the way delivers twice restarts once', async ({
  page,
  project,
  simulator,
}) => {
  await prepare(page, project)
  const seen: (string | undefined)[] = []
  await page.route(restarts, async (route) => {
    for (let delivery = 0; delivery < 2; delivery += 1) {
      const answer = await route.fetch()
      expect(answer.status()).toBe(200)
      seen.push(answer.headers()['idempotent-replayed'])
      if (delivery === 1) await route.fulfill({ response: answer })
    }
  })
  await go(page).click()
  await expect(accepted(page)).toBeVisible()
  expect(seen).toEqual([undefined, 'true'])
  expect(await asked(simulator)).toBe(1)
})

test('a connection that drops after the request was sent: the next click tells how it ended', async ({
  page,
  project,
  simulator,
}) => {
  await prepare(page, project)
  const lost = async (route: Parameters<Parameters<Page['route']>[1]>[0]) => {
    await route.fetch()
    await route.abort('connectionreset')
  }
  await page.route(restarts, lost, { times: 1 })
  await go(page).click()
  await expect(dialog(page).getByRole('alert')).toContainText('CONSOLE.UNREACHABLE')
  await expect(dialog(page).getByRole('alert')).toContainText('It is not known whether')
  expect(await asked(simulator)).toBe(1)

  await go(page).click()
  await expect(accepted(page)).toBeVisible()
  await expect(dialog(page)).toBeHidden()
  expect(await asked(simulator)).toBe(1)
})

test('a service that drops the connection is asked again only by another click', async ({
  page,
  project,
  simulator,
}) => {
  await simulator.injectFault({
    kind: 'drop-before-commit',
    match: { operation: 'restartCluster' },
    count: 1,
  })
  await prepare(page, project)
  await page.route(restarts, async (route) => {
    await route.fetch()
    await route.continue()
  })
  await go(page).click()
  await expect(dialog(page).getByRole('alert')).toContainText('It is not known whether')
  expect(await asked(simulator)).toBe(1)

  // The person has looked: nothing is restarting. What is sent now is a request of its own.
  await go(page).click()
  await expect(accepted(page)).toBeVisible()
  expect(await asked(simulator)).toBe(2)
})

test('nothing waits for the network: what is clicked offline is sent by another click alone', async ({
  page,
  context,
  project,
  simulator,
}) => {
  await prepare(page, project)
  await context.setOffline(true)
  await go(page).click()
  await expect(dialog(page).getByRole('alert')).toContainText('CONSOLE.UNREACHABLE')
  const read = page.waitForResponse((answer) => answer.ok() && answer.url().includes('/clusters'))
  await context.setOffline(false)
  await read
  expect(await asked(simulator)).toBe(0)
  await go(page).click()
  await expect(accepted(page)).toBeVisible()
  expect(await asked(simulator)).toBe(1)
})
