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
import { clockMarks, lineLength, stripOf } from './strip-bands.ts'

const aReview: fc.Arbitrary<ComparedSession> = aTold.map(([incident, all, cadence]) => {
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

test('bands follow on one another, and ticks stand where they meet', () => {
  fc.assert(
    fc.property(aReview, (review) => {
      const strip = stripOf(review)
      let at = 0
      for (const band of strip?.bands ?? []) {
        expect(band.from).toBe(at)
        at += band.ms
      }
      expect(at).toBeLessThanOrEqual(strip?.length ?? 0)
      const ends = (strip?.bands ?? []).map(({ from, ms }) => from + ms)
      for (const tick of strip?.ticks ?? []) expect(ends).toContain(tick)
    }),
  )
})

test('a band is long only where the figures call it a gap, and unknown only at an unconfirmed start', () => {
  fc.assert(
    fc.property(aReview, (review) => {
      const kinds = stripOf(review)?.bands.map(({ kind }) => kind) ?? []
      const classes = review.metrics?.gaps.map((gap) => gap.class) ?? []
      kinds.forEach((kind, index) => {
        if (kind === 'unknown') expect([index, review.startConfirmed]).toEqual([0, false])
        else expect(kind === 'long' ? 'gap' : kind).toBe(classes[index])
      })
    }),
  )
})

test('to the same clock an hour is as wide everywhere, to its own every strip is full', () => {
  const [short, long] = [3, 24].map((hours) => ({ bands: [], ticks: [], length: hours * hour }))
  if (!short || !long) throw new Error('two strips')
  expect(lineLength([short, long], short, 'same')).toBe(24 * hour)
  expect(lineLength([short, long], short, 'own')).toBe(3 * hour)
})

test('the marks of the clock are round and few', () => {
  expect(clockMarks(40 * minute)).toEqual([5, 10, 15, 20, 25, 30, 35, 40].map((m) => m * minute))
  expect(clockMarks(24 * hour + 11 * minute)).toEqual(
    [3, 6, 9, 12, 15, 18, 21, 24].map((h) => h * hour),
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 24 * hour }), (length) => {
      expect(clockMarks(length).length).toBeLessThanOrEqual(8)
    }),
  )
})
