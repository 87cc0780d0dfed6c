import { expect, test } from 'vitest'
import type { Change, Verdict } from './comparison.ts'
import { headlineOf, type LeadMetric } from './comparison-headline.ts'

function changes(verdicts: Record<LeadMetric, Verdict>): Change[] {
  return Object.entries(verdicts).map(([metric, verdict]) => {
    return { metric: metric as LeadMetric, from: 1, to: 2, verdict }
  })
}

test('the longest silence leads if it moved, whether that is good news or not', () => {
  const moved = { timeWithinCadence: 'better', timeToFirstUpdateMs: 'better' } as const
  expect(headlineOf(changes({ ...moved, longestGapMs: 'worse' }))).toEqual({
    kind: 'worse',
    metric: 'longestGapMs',
    from: 1,
    to: 2,
  })
  expect(headlineOf(changes({ ...moved, longestGapMs: 'uncertain' }))).toMatchObject({
    kind: 'better',
    metric: 'timeWithinCadence',
  })
})

test('where nothing moved for sure, that is the headline', () => {
  const still = { longestGapMs: 'same', timeWithinCadence: 'uncertain' } as const
  expect(headlineOf(changes({ ...still, timeToFirstUpdateMs: 'n/a' }))).toEqual({ kind: 'same' })
  const open = { longestGapMs: 'uncertain', timeWithinCadence: 'uncertain' } as const
  expect(headlineOf(changes({ ...open, timeToFirstUpdateMs: 'n/a' }))).toEqual({ kind: 'open' })
  expect(headlineOf([])).toEqual({ kind: 'open' })
})
