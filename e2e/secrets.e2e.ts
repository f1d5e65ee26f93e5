import { watch } from './support/sightings.ts'
import { expect, signIn, test } from './support/test.ts'

test('a planted secret is found wherever a page can leave it', async ({
  page,
  context,
  project,
  baseURL,
}) => {
  // Beside the watch of every test, which knows nothing of what is planted here.
  const sightings = watch(context, baseURL ?? '')
  const places = ['local', 'session', 'database', 'address', 'console', 'answer', 'cookie']
  const planted = (place: string) => `Planted#${place}-2026`
  for (const place of places) sightings.secrets.add(planted(place))
  await page.route('**/v1.0/*/quotas', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, headers: { 'x-planted': planted('answer') } })
  })
  const answered = page.waitForResponse('**/v1.0/*/quotas')
  await signIn(
    page,
    project,
    `/${project.region}/quotas?q=${encodeURIComponent(planted('address'))}`,
  )
  await expect(page.getByRole('heading', { level: 1, name: 'Quotas' })).toBeVisible()
  await answered
  await page.evaluate(
    async ([local = '', session = '', database = '', logged = '', cookie = '']) => {
      localStorage.setItem('planted', local)
      sessionStorage.setItem('planted', session)
      document.cookie = `planted=${encodeURIComponent(cookie)}`
      console.log(logged)
      await new Promise<void>((resolve) => {
        const opening = indexedDB.open('planted')
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('rows', { autoIncrement: true }).add({ database })
        }
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      })
    },
    ['local', 'session', 'database', 'console', 'cookie'].map(planted),
  )
  const { hits } = await sightings.finish()
  expect(hits.join('\n')).toMatch(/an address has Plan…/)
  expect(hits.join('\n')).toMatch(/the console has Plan…/)
  expect(hits.join('\n')).toMatch(/a header of .*quotas has Plan…/)
  for (const place of ['local', 'session', 'database', 'cookie']) {
    const alone = watch(context, baseURL ?? '')
    alone.secrets.clear()
    alone.secrets.add(planted(place))
    expect((await alone.finish()).hits, place).toEqual(['a store of the page has Plan…'])
  }
})
