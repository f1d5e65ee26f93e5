import { expect, it } from 'vitest'
import { formatGb, formatSize, gbOfKb } from './size.ts'

it.each([
  [0.014, '0.01 GB'],
  [9.5, '9.50 GB'],
  [12.34, '12.3 GB'],
  [512.4, '512 GB'],
  [1023.7, '1,024 GB'],
  [1024, '1.00 TB'],
  [12_900, '12.6 TB'],
])('%d GB reads %s', (gb, text) => {
  expect(formatSize(gb)).toBe(text)
})

it('keeps two decimals where sizes stand below each other', () => {
  expect([1234.5, 0.014].map(formatGb)).toEqual(['1,234.50', '0.01'])
})

it('turns KB of the service into GB', () => {
  expect(gbOfKb(813_475)).toBeCloseTo(0.776, 3)
})
