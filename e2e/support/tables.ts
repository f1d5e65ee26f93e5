import { expect, type Locator } from '@playwright/test'

/** A sorted column ends with an arrow. */
const arrow = /\s*[↑↓]$/

/** Numbers of the columns with these headings, from 0. */
const columnsOf = async (table: Locator, names: string[]): Promise<Map<string, number>> => {
  const header = table.getByRole('columnheader')
  let headings: string[] = []
  // A table may be there before its last columns are, or take another's place.
  await expect
    .poll(async () => {
      const texts = await header.allInnerTexts()
      headings = texts.map((text) => text.replaceAll(/\s+/g, ' ').trim().replace(arrow, ''))
      return headings
    })
    .toEqual(expect.arrayContaining(names))
  return new Map(names.map((name) => [name, headings.indexOf(name)]))
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
