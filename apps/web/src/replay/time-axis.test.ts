import { hour, minute, second } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findBusyness, layOutTime } from './time-axis.ts'

const anyTimes = fc
  .array(fc.integer({ min: 0, max: 40 * minute }), { minLength: 1, maxLength: 40 })
  .map((waits) => waits.map((_, index) => sum(waits.slice(0, index + 1))))

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

test('three days between preparing and the hour are a notch, the hour is to scale', () => {
  const begun = 72 * hour
  const axis = layOutTime([0, 5 * minute, begun, begun + 10 * minute, begun + 20 * minute])
  expect(axis.folds).toEqual([{ from: 5 * minute, to: begun }])
  expect(axis.length).toBe(25 * minute + 30 * second)
  expect(axis.placeOf(begun + 10 * minute) - axis.placeOf(begun)).toBe(10 * minute)
  expect(axis.momentAt(axis.placeOf(begun))).toBe(begun)
})

test('every place is a moment and comes back to itself, and none is passed twice', () => {
  fc.assert(
    fc.property(anyTimes, fc.double({ min: 0, max: 1, noNaN: true }), (times, share) => {
      const axis = layOutTime(times)
      const place = share * axis.length
      const moment = axis.momentAt(place)
      expect(moment).toBeGreaterThanOrEqual(times[0] ?? 0)
      expect(moment).toBeLessThanOrEqual(times.at(-1) ?? 0)
      // A moment in a fold is whole milliseconds, of which many lie on one place.
      expect(Math.abs(axis.placeOf(moment) - place)).toBeLessThanOrEqual(1)
      const places = times.map((time) => axis.placeOf(time))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})

test('where all happened the line is busiest, elsewhere it is quiet', () => {
  const times = [0, ...Array.from({ length: 9 }, () => 5 * minute), 10 * minute]
  expect(findBusyness(times, layOutTime(times), 4)).toEqual([
    Math.sqrt(1 / 9),
    0,
    1,
    Math.sqrt(1 / 9),
  ])
})
