import { expect, it } from 'vitest'
import { hostOf, isAddress } from './host.ts'

it.each([
  ['10.20.0.4', '10.20.0.4', true],
  ['10.20.0.4:8000', '10.20.0.4', true],
  ['fd00::a:1', 'fd00::a:1', true],
  ['[fd00::a:1]', 'fd00::a:1', true],
  ['[fd00::a:1]:8000', 'fd00::a:1', true],
  ['sales.example', 'sales.example', false],
  ['sales.example:8000', 'sales.example', false],
  ['1.2.sales', '1.2.sales', false],
  ['face.example', 'face.example', false],
])('%s is at %s, an address: %s', (endpoint, host, address) => {
  expect(hostOf(endpoint)).toBe(host)
  expect(isAddress(endpoint)).toBe(address)
})
