import { expectAccessible } from './support/axe.ts'
import { expectFits, phone } from './support/fits.ts'
import { expect, signIn, test } from './support/test.ts'
import { demoAddresses, expectLoaded, projectRoutes } from './support/visits.ts'

test.use({ seed: 'demo' })

for (const route of projectRoutes)
  test(`${route} has a title and one heading, no barrier, and fits a phone`, async ({
    page,
    project,
  }) => {
    test.slow()
    await signIn(page, project, `/${project.region}/clusters`)
    const addressOf = await demoAddresses(page, project.region)
    await page.goto(addressOf(route))
    await expectLoaded(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/\S+ · DWS console$/)
    await expectAccessible(page)
    await page.setViewportSize(phone)
    await page.reload()
    await expectLoaded(page)
    await expectFits(page)
  })
