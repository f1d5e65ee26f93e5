import { expect, type Locator } from '@playwright/test'

/** Numbers of the columns with these headings, from 0. */
const columnsOf = async (table: Locator, names: string[]): Promise<Map<string, number>> => {
  const header = table.getByRole('columnheader')
  await expect(header.first()).toBeVisible()
  const headings = (await header.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
  return new Map(
    names.map((name) => {
      // A sorted column ends with an arrow.
      const at = headings.findIndex(
        (text) => text === name || /^ ?[↑↓]$/.test(text.replace(name, '')),
      )
      if (at < 0) throw new Error(`No column ${name} among ${headings.join(', ')}`)
      return [name, at]
    }),
  )
}

/** The rows of a table, without its header, whose cells contain these texts, by column heading. */
export const rowsWith = async (table: Locator, cells: Record<string, string>): Promise<Locator> => {
  const columns = await columnsOf(table, Object.keys(cells))
  let rows = table.getByRole('row').filter({ has: table.page().getByRole('cell') })
  for (const [name, text] of Object.entries(cells)) {
    const position = (columns.get(name) ?? 0) + 1
    const cell = table
      .page()
      .locator(`:is(td, th, [role=cell], [role=rowheader]):nth-child(${position})`)
      .filter({ hasText: text })
    rows = rows.filter({ has: cell })
  }
  return rows
}

/** Expects exactly one row with these texts: `expectRow(table, { Name: 'x', Status: 'Available' })`. */
export const expectRow = async (
  table: Locator,
  cells: Record<string, string>,
): Promise<Locator> => {
  const rows = await rowsWith(table, cells)
  await expect(rows, JSON.stringify(cells)).toHaveCount(1)
  return rows
}
