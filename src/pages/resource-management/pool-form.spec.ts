import { expect, test } from 'vitest'
import {
  isWhole,
  itemsOf,
  nameProblem,
  poolForm,
  resourceProblem,
  resourcesOf,
} from './pool-form.ts'

const form = { ...poolForm(), cpu: 12 }

test('a pool is sent with a share or a limit of the CPU, never both', () => {
  expect(itemsOf(form)).toEqual([
    { resource_name: 'cpu_share', resource_value: 12 },
    { resource_name: 'memory', resource_value: 0 },
    { resource_name: 'tablespace', resource_value: -1 },
    { resource_name: 'activestatements', resource_value: 10 },
  ])
  const names = itemsOf({ ...form, cpu_kind: 'cpu_limit' }).map(
    ({ resource_name }) => resource_name,
  )
  expect(names).toContain('cpu_limit')
  expect(names).not.toContain('cpu_share')
})

test('optional resources are sent when they are filled in', () => {
  const items = itemsOf({ ...form, weight: 3, shortQueryConcurrencyNum: -1 })
  expect(items).toContainEqual({ resource_name: 'weight', resource_value: 3 })
  expect(items).toContainEqual({ resource_name: 'shortQueryConcurrencyNum', resource_value: -1 })
})

test('a form is whole when every number is in its range', () => {
  expect(isWhole(form)).toBe(true)
  expect(isWhole(poolForm())).toBe(false)
  expect(isWhole({ ...form, cpu: 100 })).toBe(false)
  expect(isWhole({ ...form, cpu_kind: 'cpu_limit', cpu: 100 })).toBe(true)
  expect(isWhole({ ...form, memory: '' })).toBe(false)
  expect(isWhole({ ...form, weight: -2 })).toBe(false)
  expect(resourceProblem('memory', 101)).toBe('Use 0 to 100.')
  expect(resourceProblem('tablespace', -2)).toBe('Enter a whole number, -1 or more.')
  expect(resourceProblem('weight', '')).toBeUndefined()
})

test('what is not yet a number does not count as one', () => {
  expect(resourcesOf({ ...form, cpu: '-', memory: 300 })).toEqual({
    tablespace: -1,
    activestatements: 10,
  })
})

test('a name is new and an identifier', () => {
  expect(nameProblem('etl', ['default_pool'])).toBeUndefined()
  expect(nameProblem('default_pool', ['default_pool'])).toBe('A pool of this name exists.')
  expect(nameProblem('1st', [])).toMatch(/^Start with a letter/)
  expect(nameProblem('', [])).toMatch(/Enter a name/)
})

test('settings that are noted come back into the form, under either name', () => {
  expect(poolForm(resourcesOf(form))).toEqual(form)
  expect(poolForm({ cpu_limit: 20, concurrency: 5 })).toMatchObject({
    cpu_kind: 'cpu_limit',
    cpu: 20,
    activestatements: 5,
    memory: '',
  })
})
