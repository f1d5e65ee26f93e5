import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { setServiceTime, useServiceNow } from './use-now.ts'

const opened = Date.now()
const Ahead = () => <output>{Math.round((useServiceNow() - opened) / 3_600_000)} h</output>

it('reckons ages from the clock of the service, whatever the browser thinks', () => {
  render(<Ahead />)
  expect(screen.getByText('0 h')).toBeDefined()
  act(() => {
    setServiceTime(Date.now() + 48 * 3_600_000)
  })
  expect(screen.getByText('48 h')).toBeDefined()
  act(() => {
    setServiceTime(Date.now() + 1000)
  })
  expect(screen.getByText('0 h')).toBeDefined()
})
