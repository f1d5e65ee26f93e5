import { expect, it } from 'vitest'
import { sortRows } from './sort-rows.ts'

const rows = [{ size: 2 }, { size: undefined }, { size: 10 }, { size: 1 }, { size: undefined }]
const columns = [
  { key: 'size', value: ({ size }: (typeof rows)[number]) => size },
  { key: 'mark' },
] as const
const sorted = (key: string, descending: boolean) =>
  sortRows(rows, columns, { key, descending }).map(({ size }) => size)

it('sorts numbers as numbers, and a missing value comes last in both directions', () => {
  expect(sorted('size', false)).toEqual([1, 2, 10, undefined, undefined])
  expect(sorted('size', true)).toEqual([10, 2, 1, undefined, undefined])
})

it('sorts texts', () => {
  const names = ['b', undefined, 'a', 'c'].map((name) => ({ name }))
  const by = [{ key: 'name', value: ({ name }: (typeof names)[number]) => name }]
  const order = (descending: boolean) =>
    sortRows(names, by, { key: 'name', descending }).map(({ name }) => name)
  expect(order(false)).toEqual(['a', 'b', 'c', undefined])
  expect(order(true)).toEqual(['c', 'b', 'a', undefined])
})

it('leaves the rows as they are where no column sorts', () => {
  expect(sortRows(rows, columns, undefined)).toBe(rows)
  expect(sortRows(rows, columns, { key: 'mark', descending: true })).toBe(rows)
  expect(sortRows(rows, columns, { key: 'gone', descending: true })).toBe(rows)
})
