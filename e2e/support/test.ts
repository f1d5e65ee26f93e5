import { test as base, expect, type Page } from '@playwright/test'
import { keepRecord } from './secrets.ts'
import { watch } from './sightings.ts'
import { createProject, simulatorOf, type Project, type Seed, type Simulator } from './simulator.ts'

interface Options {
  /** What the project holds at the start: `test.use({ seed: 'demo' })`. */
  seed: Seed
  /** Complaints of the browser that the test provokes: `test.use({ expectedErrors: [/chunk/] })`. */
  expectedErrors: RegExp[]
}

interface Fixtures {
  /** A project that no other test sees. */
  project: Project
  simulator: Simulator
  /** What this test's browser gets, asks for and keeps: no secret may be in it. */
  sightings: ReturnType<typeof watch>
}

/** The page itself tells the user of an answer that is an error; Chromium writes it to the console too. */
const isAnswer = (text: string, url: string) =>
  text.startsWith('Failed to load resource') && /^\/(api|session)(\/|$)/.test(pathOf(url))

const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : url)

export const test = base.extend<Options & Fixtures>({
  seed: ['empty', { option: true }],
  expectedErrors: [[], { option: true }],
  project: async ({ seed, sightings }, use) => {
    const project = await createProject({ seed })
    sightings.secrets.add(project.password).add(project.secret_key)
    await use(project)
  },
  sightings: [
    async ({ context, baseURL }, use, testInfo) => {
      const sightings = watch(context, baseURL ?? '')
      await use(sightings)
      const found = await sightings.finish()
      const test = `${testInfo.titlePath.join(' › ')}`
      keepRecord(testInfo.parallelIndex, { test, ...found, secrets: [...sightings.secrets] })
      expect(found.hits, 'secrets in the browser').toEqual([])
    },
    { auto: true },
  ],
  simulator: async ({ project }, use) => {
    await use(simulatorOf(project))
  },
  // Fails a test during which the browser complained: an exception, an error, a breach of the CSP.
  page: async ({ page, expectedErrors }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(`exception: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !isAnswer(message.text(), message.location().url))
        errors.push(`console: ${message.text()}`)
    })
    await page.exposeBinding('reportCspViolation', (_, text: string) => errors.push(`CSP: ${text}`))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { reportCspViolation } = window as unknown as {
          reportCspViolation: (text: string) => void
        }
        reportCspViolation(`${event.effectiveDirective} ${event.blockedURI}`)
      })
    })
    await use(page)
    const unexpected = errors.filter((error) => !expectedErrors.some((known) => known.test(error)))
    expect(unexpected, 'complaints of the browser').toEqual([])
  },
})

export { expect }

/** Signs in as the project's user and waits until the form is gone. Starts at `path`, to return there. */
export const signIn = async (page: Page, project: Project, path = '/'): Promise<void> => {
  await page.goto(path)
  await page.getByRole('combobox', { name: 'Region' }).selectOption(project.region)
  await page.getByRole('textbox', { name: 'Domain' }).fill(project.domain)
  await page.getByRole('textbox', { name: 'User name' }).fill(project.user)
  await page.getByRole('textbox', { name: 'Password' }).fill(project.password)
  const button = page.getByRole('button', { name: 'Sign in', exact: true })
  await button.click()
  await expect(button).toBeHidden()
}

/** Signs in and goes to a tab of a cluster, as a person does who knows its name. */
export const openClusterTab = async (
  page: Page,
  project: Project,
  cluster: string,
  tab: string,
): Promise<void> => {
  await signIn(page, project, `/${project.region}/clusters`)
  await page.getByRole('link', { name: cluster, exact: true }).click()
  await page.getByRole('tab', { name: tab, exact: true }).click()
}
