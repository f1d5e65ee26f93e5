import { startConsole, type OwnConsole } from './support/own-console.ts'
import { expect, signIn, test } from './support/test.ts'
import { demoAddresses, expectLoaded, projectRoutes } from './support/visits.ts'

test.use({ seed: 'demo' })

let own: OwnConsole
test.beforeEach(async ({ project }) => {
  own = await startConsole(project.region, {}, ['--dev'])
})
test.afterEach(async ({ page }) => {
  await page.close()
  await own.stop()
})

// Vite and React's strict mode find what the built console hides: a shadowed global, an effect that is
// not cleaned up, a key that is missing.
test('every page opens in development without an error or a warning in the console', async ({
  page,
  project,
}) => {
  test.setTimeout(300_000)
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(`${page.url()}: ${message.text()}`)
  })
  await signIn(page, project, `${own.address}/${project.region}/clusters`)
  const addressOf = await demoAddresses(page, project.region)
  for (const route of projectRoutes) {
    await page.goto(addressOf(route))
    await expectLoaded(page)
  }
  expect(warnings).toEqual([])
})
