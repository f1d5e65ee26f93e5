import type { Page } from '@playwright/test'

/** The dialog that is open. */
export const dialog = (page: Page) => page.getByRole('dialog')

/** Presses the button of the dialog with exactly this name. */
export const press = (page: Page, name: string): Promise<void> =>
  dialog(page).getByRole('button', { name, exact: true }).click()

/** Ticks the box without which nothing is interrupted. */
export const understand = (page: Page): Promise<void> =>
  dialog(page)
    .getByRole('checkbox', { name: /I understand/ })
    .check()

/** Ticks the box and presses the button of an action that interrupts. */
export const confirm = async (page: Page, button: string): Promise<void> => {
  await understand(page)
  await press(page, button)
}

/** Types the name of what would be lost. */
export const typeToConfirm = (page: Page) =>
  dialog(page).getByRole('textbox', { name: /Type .* to confirm/ })
