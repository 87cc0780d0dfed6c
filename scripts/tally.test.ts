import { expect, test } from 'vitest'
import { broken, lineOf, sumOf, tallyPlaywright, tallyVitest, withExit } from './tally.ts'

const vitest = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }

test('the last line adds up the parts', () => {
  const checks = { passed: 7, failed: 1, skipped: 0, failures: ['check: boundaries'] }
  const browser = tallyPlaywright({
    stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 2 },
    errors: [],
  })
  expect(lineOf(sumOf([checks, browser]))).toBe('10 passed, 2 failed, 2 skipped')
  expect(lineOf(sumOf([checks]))).toBe('7 passed, 1 failed')
})

test('a test file that could not be loaded is a failure, though no test of it failed', () => {
  const lost = { name: 'gaps.test.ts', status: 'failed', assertionResults: [] }
  const tally = tallyVitest({ ...vitest, numPassedTests: 4, testResults: [lost] })
  expect(tally).toMatchObject({
    passed: 4,
    failed: 1,
    failures: ['gaps.test.ts: could not be run'],
  })
})

test('a file whose tests failed is counted by its tests alone', () => {
  const file = {
    name: 'gaps.test.ts',
    status: 'failed',
    assertionResults: [{ status: 'failed' }, { status: 'passed' }],
  }
  const report = { ...vitest, numPassedTests: 1, numFailedTests: 1, testResults: [file] }
  expect(tallyVitest(report)).toMatchObject({ passed: 1, failed: 1, failures: [] })
})

test('a part that ended badly without a failed test, or ran none, has failed', () => {
  const fine = { passed: 5, failed: 0, skipped: 0, failures: [] }
  expect(withExit('server', fine, 0)).toEqual(fine)
  expect(withExit('server', fine, 1)).toMatchObject({ passed: 5, failed: 1 })
  expect(withExit('server', fine, null)).toMatchObject({ passed: 5, failed: 1 })
  expect(withExit('server', { ...fine, passed: 0 }, 0)).toMatchObject({
    failed: 1,
    failures: ['server: no test ran'],
  })
})

test('a browser run that broke before its tests has failed', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
  const tally = tallyPlaywright({ stats, errors: [{ message: 'no such file' }] })
  expect(withExit('browser', tally, 1)).toMatchObject({
    failed: 1,
    failures: ['browser tests: no such file'],
  })
  expect(broken('web').failed).toBe(1)
})
