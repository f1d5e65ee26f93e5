import { describe, expect, test } from 'vitest'
import { tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const file = (status: string, ...outcomes: string[]) => ({
  name: 'a.spec.ts',
  status,
  assertionResults: outcomes.map((outcome) => ({ fullName: `is ${outcome}`, status: outcome })),
})
const spec = (status: string) => ({ title: `is ${status}`, file: 'a.e2e.ts', tests: [{ status }] })

describe('the tally of Vitest', () => {
  test('counts each test', () => {
    const report = {
      testResults: [file('failed', 'passed', 'passed', 'failed', 'skipped', 'todo')],
    }
    expect(tallyOfVitest(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
      remarks: ['failed: is failed'],
    })
  })

  test('counts a file that does not load as a failure', () => {
    const report = { testResults: [file('passed', 'passed'), file('failed')] }
    expect(tallyOfVitest(report, 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  test('counts an exit code without a failed test as a failure', () => {
    const report = { testResults: [file('passed', 'passed')] }
    expect(tallyOfVitest(report, 1)).toMatchObject({ passed: 1, failed: 1 })
    expect(tallyOfVitest(undefined, 1)).toMatchObject({ passed: 0, failed: 1 })
    expect(tallyOfVitest(report, 0)).toMatchObject({ passed: 1, failed: 0 })
  })
})

describe('the tally of Playwright', () => {
  test('counts nested suites, flaky as passed but named', () => {
    const report = {
      suites: [
        {
          specs: [spec('expected'), spec('unexpected')],
          suites: [{ specs: [spec('flaky'), spec('skipped')] }],
        },
      ],
    }
    expect(tallyOfPlaywright(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      remarks: ['failed: a.e2e.ts is unexpected', 'flaky: a.e2e.ts is flaky'],
    })
  })

  test('counts an exit code without a failed test as a failure', () => {
    expect(tallyOfPlaywright(undefined, 1)).toMatchObject({ passed: 0, failed: 1 })
    const report = { suites: [{ specs: [spec('expected')] }] }
    expect(tallyOfPlaywright(report, 1)).toMatchObject({ passed: 1, failed: 1 })
  })
})
