import { expect, type Page } from '@playwright/test'

/** The window of a phone. */
export const phone = { width: 390, height: 844 }

/** Expects that nothing of the page is wider than its window. */
export const expectFits = async (page: Page): Promise<void> => {
  const beyond = () =>
    page.evaluate(async () => {
      // What a page draws by its measured width follows a new window a frame later.
      await new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(drawn))
      })
      return document.documentElement.scrollWidth - document.documentElement.clientWidth
    })
  await expect.poll(beyond, { message: 'pixels beyond the right edge' }).toBe(0)
}

/** Expects that the page fits the window of a phone, and gives it its own window back. */
export const expectFitsPhone = async (page: Page): Promise<void> => {
  const before = page.viewportSize()
  await page.setViewportSize(phone)
  await expectFits(page)
  if (before) await page.setViewportSize(before)
}
