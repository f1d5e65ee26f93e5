/** How many checks or tests ended how. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** What somebody should look at: failed tests, and those that passed only when tried again. */
  remarks: string[]
}

export const nothing = (): Tally => ({ passed: 0, failed: 0, skipped: 0, remarks: [] })

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  remarks: [...one.remarks, ...other.remarks],
})

/** A check that is one: it passes or fails as a whole. */
export const tallyOfCheck = (name: string, exitCode: number): Tally =>
  exitCode === 0
    ? { ...nothing(), passed: 1 }
    : { ...nothing(), failed: 1, remarks: [`failed: ${name}`] }

/**
 * A runner says by its exit code that something is wrong. Where its report counts no failure, or there
 * is no report at all, that is one failure more: a file that does not load, a crash, no test found.
 */
const withExitCode = (name: string, tally: Tally, exitCode: number): Tally =>
  exitCode !== 0 && tally.failed === 0
    ? add(tally, tallyOfCheck(`${name} ended with ${exitCode}`, exitCode))
    : tally

interface VitestReport {
  testResults: {
    name: string
    status: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

/** Counts the JSON report of Vitest; undefined where it wrote none. */
export const tallyOfVitest = (report: unknown, exitCode: number): Tally => {
  const { testResults } = (report ?? { testResults: [] }) as VitestReport
  const tally = nothing()
  for (const { name, status, assertionResults } of testResults) {
    for (const { fullName, status: outcome } of assertionResults) {
      if (outcome === 'passed') tally.passed += 1
      else if (outcome === 'failed') {
        tally.failed += 1
        tally.remarks.push(`failed: ${fullName}`)
      } else tally.skipped += 1
    }
    if (status === 'failed' && !assertionResults.some((result) => result.status === 'failed')) {
      tally.failed += 1
      tally.remarks.push(`failed: ${name} as a whole`)
    }
  }
  return withExitCode('unit', tally, exitCode)
}

interface Suite {
  suites?: Suite[]
  specs?: { title: string; file: string; tests: { status: string }[] }[]
}

/** Counts the JSON report of Playwright; undefined where it wrote none. Flaky is passed, but is named. */
export const tallyOfPlaywright = (report: unknown, exitCode: number): Tally => {
  const tally = nothing()
  const visit = ({ suites = [], specs = [] }: Suite) => {
    for (const { title, file, tests } of specs)
      for (const { status } of tests) {
        if (status === 'skipped') tally.skipped += 1
        else if (status === 'unexpected') tally.failed += 1
        else tally.passed += 1
        if (status === 'unexpected') tally.remarks.push(`failed: ${file} ${title}`)
        if (status === 'flaky') tally.remarks.push(`flaky: ${file} ${title}`)
      }
    suites.forEach(visit)
  }
  visit(report ?? {})
  return withExitCode('e2e', tally, exitCode)
}
