import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'
import { plainCell, tableCsv } from './table-file.ts'

const cellsOf = (text: string) => {
  const read = readCsv(text)
  return 'records' in read ? read.records.map(({ cells }) => cells) : read.faultyLine
}

it('reads cells, quotes and every kind of line break', () => {
  expect(cellsOf('a,b\r\n"c ""d"", e",\n\n"1\n2",3\r')).toEqual([
    ['a', 'b'],
    ['c "d", e', ''],
    ['1\n2', '3'],
  ])
})

it('knows the line of each record', () => {
  expect(readCsv('a\r\n\r\n"b\nc"\r\nd')).toEqual({
    records: [
      { line: 1, cells: ['a'] },
      { line: 3, cells: ['b\nc'] },
      { line: 5, cells: ['d'] },
    ],
  })
})

it.each([
  ['a\n"b', 2],
  ['a\nb"c"', 2],
  ['"a"b', 1],
])('tells the line of a stray quote in %j', (text, line) => {
  expect(cellsOf(text)).toBe(line)
})

it('reads back what the console writes, to the letter', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', ',', "'", '=', '-', '1', ' ', '\n', '\r', '\t'),
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const written = tableCsv(rows, [
        { key: 'a', title: 'a', text: ([a]: [string, string]) => a },
        { key: 'b', title: 'b', text: ([, b]: [string, string]) => b },
      ])
      const read = cellsOf(written)
      if (typeof read === 'number') throw new Error(`line ${read}`)
      expect(read.slice(1).map((cells) => cells.map(plainCell))).toEqual(rows)
    }),
  )
})
