import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useDraft } from './use-draft.ts'

const parse = (value: unknown) =>
  typeof value === 'object' && value !== null && 'name' in value
    ? { name: String(value.name) }
    : undefined
const draft = () => renderHook(() => useDraft('form', parse)).result

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
})

test('restores what was saved, without what the draft leaves out, until it is cleared', () => {
  expect(draft().current.restored).toBeUndefined()
  draft().current.save({ name: 'orders', password: 'secret' })
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('secret')
  const again = draft()
  expect(again.current.restored).toEqual({ name: 'orders' })
  act(() => {
    again.current.clear()
  })
  expect(again.current.restored).toBeUndefined()
  expect(draft().current.restored).toBeUndefined()
})

test('ignores what is not a draft', () => {
  sessionStorage.setItem('draft.form', '{broken')
  expect(draft().current.restored).toBeUndefined()
  sessionStorage.setItem('draft.form', '[]')
  expect(draft().current.restored).toBeUndefined()
})

test('does nothing where storage is refused', () => {
  vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  const result = draft()
  result.current.save({ name: 'orders' })
  act(() => {
    result.current.clear()
  })
  expect(result.current.restored).toBeUndefined()
})
