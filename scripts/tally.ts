/** How a part of the tests ended; `failures` names what failed beyond single tests. */
export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly failures: readonly string[]
}

/** A part that broke before its tests could speak: one failure, with its name. */
export const broken = (what: string): Tally => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [what],
})

export const sumOf = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
  failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  skipped: tallies.reduce((sum, tally) => sum + tally.skipped, 0),
  failures: tallies.flatMap((tally) => tally.failures),
})

/** The line that ends a run, for people and for programs. */
export function lineOf({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** A command that ended badly although none of its tests failed, or that ran none, is a failure of its own. */
export function withExit(name: string, tally: Tally, code: number | null): Tally {
  if (tally.failed > 0) return tally
  if (code !== 0) return sumOf([tally, broken(`${name}: ended with exit code ${code}`)])
  if (tally.passed === 0) return sumOf([tally, broken(`${name}: no test ran`)])
  return tally
}

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Counts Vitest's JSON report. A file that could not be loaded counts as one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const unloaded = report.testResults
    .filter((file) => file.status === 'failed')
    .filter((file) => !file.assertionResults.some((test) => test.status === 'failed'))
    .map((file) => `${file.name}: could not be run`)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: unloaded,
  }
}

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors: readonly { readonly message?: string }[]
}

/** Counts Playwright's JSON report. A test that passes only the second time has failed. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: errors.map((error) => `browser tests: ${error.message ?? 'an error without words'}`),
  }
}
