import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTold, aroundStart as start, usualCadence } from '../testing/incident-arbitraries.ts'
import { hour, minute } from '../time.ts'
import { type ComparedMetric, compare } from './comparison.ts'
import { certaintyOf, type Reason, reasonsFor } from './comparison-reasons.ts'
import type { Communication, Incident } from './incident.ts'
import { type Metrics, measure } from './metrics.ts'

function told(minutes: readonly number[], fields: Partial<Incident> = {}): Metrics {
  const messages = minutes.map(
    (at): Communication => ({
      id: `at-${at}`,
      time: start + at * minute,
      channel: 'Status page',
      sender: '',
      kind: 'update',
      audience: 'external',
      text: '',
      source: '',
    }),
  )
  const end = start + 4 * hour
  const incident = { title: '', start, end, asOf: null, startConfirmed: true, ...fields }
  return measure(incident, messages, usualCadence)
}

function reasonsBetween(before: Metrics, after: Metrics): Record<ComparedMetric, Reason[]> {
  const entries = compare(before, after).map((change) => {
    return [change.metric, reasonsFor(change, before, after)]
  })
  return Object.fromEntries(entries)
}

test('what would have to be known is the first alert, or how long the last silence goes on', () => {
  const closed = told([20, 100, 235])
  const imported = told([0, 25, 120, 235], { startConfirmed: false })
  const open = told([10, 20], { end: null, asOf: start + 25 * minute })
  expect(reasonsBetween(closed, imported)).toMatchObject({
    timeToFirstUpdateMs: [{ side: 'after', unknown: 'first-alert' }],
    longestGapMs: [{ side: 'after', unknown: 'first-alert' }],
    spanMs: [],
  })
  expect(reasonsBetween(imported, open)).toMatchObject({
    timeToFirstUpdateMs: [{ side: 'before', unknown: 'first-alert' }],
    longestGapMs: [
      { side: 'before', unknown: 'first-alert' },
      { side: 'after', unknown: 'last-silence' },
    ],
    durationMs: [{ side: 'after', unknown: 'end' }],
    resolutionNoticeLagMs: [
      { side: 'before', unknown: 'notice' },
      { side: 'after', unknown: 'end' },
    ],
  })
})

test('a figure is believed as far as what it is made of is known', () => {
  const open = told([10, 20], { end: null, asOf: start + 25 * minute })
  const imported = told([0, 25], { startConfirmed: false })
  expect(certaintyOf('longestGapMs', open.longestGapMs, open)).toBe('open')
  expect(certaintyOf('timeToFirstUpdateMs', open.timeToFirstUpdateMs, open)).toBe('certain')
  expect(certaintyOf('timeToFirstUpdateMs', 0, imported)).toBe('unknown')
  expect(certaintyOf('spanMs', open.spanMs, open)).toBe('certain')
  expect(certaintyOf('durationMs', null, open)).toBe('unknown')
})

const aMeasured = aTold.map(([incident, all, cadence]) => measure(incident, all, cadence))

test('every verdict that is none says what is missing, and every other nothing', () => {
  fc.assert(
    fc.property(aMeasured, aMeasured, (before, after) => {
      for (const change of compare(before, after)) {
        const isJudged = change.verdict !== 'uncertain' && change.verdict !== 'n/a'
        const reasons = reasonsFor(change, before, after)
        expect([change.metric, reasons.length > 0]).toEqual([change.metric, !isJudged])
      }
    }),
    { numRuns: 500 },
  )
})

test('between two incidents of which all is known, nothing is uncertain', () => {
  fc.assert(
    fc.property(aMeasured, aMeasured, (before, after) => {
      for (const { metric, from, to, verdict } of compare(before, after)) {
        const isCertain = [certaintyOf(metric, from, before), certaintyOf(metric, to, after)].every(
          (certainty) => certainty === 'certain',
        )
        if (isCertain) expect(['better', 'worse', 'same', 'neutral']).toContain(verdict)
      }
    }),
  )
})
