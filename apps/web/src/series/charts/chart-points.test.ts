import type { SessionId } from '@kraftline/core/ids'
import { measure } from '@kraftline/core/incident/metrics'
import { toMetricsJson } from '@kraftline/core/incident/metrics-json'
import { noHealth, tellHealth } from '@kraftline/core/play/health'
import { toMinutes } from '@kraftline/core/protocol/http'
import type { ComparedSession } from '@kraftline/core/protocol/http-answers'
import { aTold } from '@kraftline/core/testing/incident-arbitraries'
import { hour, minute } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartedMetrics, chartOf, stretchesOf } from './chart-points.ts'

const aReview = aTold.map(([incident, all, cadence]): ComparedSession => {
  const metrics = measure(incident, all, cadence)
  return {
    id: 'review' as SessionId,
    title: '',
    start: null,
    timeZone: 'UTC',
    cadence: toMinutes(cadence),
    startConfirmed: incident.startConfirmed,
    deletedBefore: 0,
    metrics: toMetricsJson(metrics),
    actions: { open: 0, done: 0, dropped: 0 },
    health: tellHealth(noHealth),
  }
})

const [aSample] = fc.sample(aReview, 1)
if (!aSample?.metrics) throw new Error('a sample')
const closed = { ...aSample.metrics, gaps: [] }
const cadence = { gapMinutes: 30, warnMinutes: 20, firstUpdateMinutes: 15 }
const review = { ...aSample, startConfirmed: true, cadence }
const silences = [2 * hour, hour, 30 * minute].map((longestGapMs) => {
  return { ...review, metrics: { ...closed, longestGapMs } }
})

test('the longest of the silences is at the top, and the promise lies where it is', () => {
  const { points, promise } = chartOf('longestGapMs', silences)
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [0, 1],
    [0.5, 0.5],
    [1, 0.25],
  ])
  expect(promise).toEqual({ value: 30 * minute, y: 0.25 })
  expect(stretchesOf(points)).toHaveLength(2)
})

test('a review that was never measured breaks the line', () => {
  const [first, , last] = silences
  if (!first || !last) throw new Error('three reviews')
  const { points } = chartOf('longestGapMs', [first, { ...review, metrics: null }, last])
  expect(points.map(({ certainty }) => certainty)).toEqual(['certain', 'unknown', 'certain'])
  expect(stretchesOf(points)).toEqual([])
})

test('every point lies within the chart', () => {
  const aMetric = fc.constantFrom(...chartedMetrics)
  fc.assert(
    fc.property(aMetric, fc.array(aReview, { minLength: 1, maxLength: 8 }), (metric, reviews) => {
      const { points, promise } = chartOf(metric, reviews)
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(1)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(1)
      }
      expect(promise?.y ?? 0).toBeLessThanOrEqual(1)
    }),
  )
})
