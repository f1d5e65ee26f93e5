import { expect, it } from 'vitest'
import { tableCsv, tableJson } from './table-file.ts'

interface Row {
  name: string
  size: number | undefined
}
const columns = [
  {
    key: 'name',
    title: 'Name',
    value: (row: Row) => row.name.toLowerCase(),
    text: (row: Row) => row.name,
  },
  { key: 'size', title: 'Size, GB', value: (row: Row) => row.size },
  { key: 'actions', title: 'Actions' },
]
const csv = (...rows: Row[]) => tableCsv(rows, columns)

it('writes a heading and a line for each row, with the text rather than what is sorted by', () => {
  expect(csv({ name: 'Sales', size: 2.5 }, { name: 'old', size: undefined })).toBe(
    '\uFEFFName,"Size, GB",Actions\r\nSales,2.5,\r\nold,,\r\n',
  )
})

it('quotes commas, quotes and line breaks', () => {
  expect(csv({ name: 'a,"b"\nc', size: 1 })).toContain('"a,""b""\nc",1,')
})

it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
  'turns %j, which a spreadsheet would run, into a text',
  (name) => {
    expect(csv({ name, size: 1 })).toMatch(/\r\n"?'[=+\-@\t\r]/)
  },
)

it('leaves a negative number a number', () => {
  expect(csv({ name: 'x', size: -1 })).toContain('x,-1,')
})

it('writes JSON by the keys of the columns', () => {
  expect(JSON.parse(tableJson([{ name: '=1', size: undefined }], columns.slice(0, 2)))).toEqual([
    { name: '=1', size: null },
  ])
})
