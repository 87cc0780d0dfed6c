import { hour, type Instant, minute, second } from '@kraftline/core/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goOn, goToIndex, goToMoment, type Playhead, type Track } from './playhead.ts'

function trackOf(times: readonly Instant[]): Track {
  return {
    length: times.length,
    timeOf: (index) => times[index] ?? null,
    countUntil: (moment) => times.filter((time) => time <= moment).length,
  }
}

const going = { by: second, skipsRests: true, isPaused: false }

/** Plays on until the end, and says after how many steps of a second which happening was there. */
function playThrough(times: readonly Instant[], change: Partial<typeof going> = {}): Playhead[] {
  const track = trackOf(times)
  const way: Playhead[] = [goToIndex(1, track)]
  for (let head = way[0]!; head.index < times.length; ) {
    head = goOn(head, track, { ...going, ...change })
    way.push(head)
  }
  return way
}

test('a quiet stretch is left two seconds after it began, a second before it ends', () => {
  const way = playThrough([0, 5 * minute]).map(({ now }) => now)
  expect(way).toEqual([0, 1000, 2000, 5 * minute])
})

test('with rests, a second takes a second; in a pause short rests are skipped too', () => {
  expect(playThrough([0, 20 * second], { skipsRests: false })).toHaveLength(21)
  expect(playThrough([0, 10 * second])).toHaveLength(11)
  expect(playThrough([0, 10 * second], { isPaused: true })).toHaveLength(4)
})

test('who was away for days is not waited for, whatever one chose', () => {
  expect(playThrough([0, 100 * hour], { skipsRests: false })).toHaveLength(4)
})

const anyTimes = fc
  .array(fc.integer({ min: 0, max: 30 * minute }), { minLength: 1, maxLength: 30 })
  .map((moments) => moments.toSorted((a, b) => a - b))

const anyGoing = fc.record({
  by: fc.integer({ min: 5 * second, max: minute }),
  skipsRests: fc.boolean(),
  isPaused: fc.boolean(),
})

test('time only goes forward, nothing is left out, and there is an end', () => {
  fc.assert(
    fc.property(anyTimes, anyGoing, (times, any) => {
      const track = trackOf(times)
      let head = goToIndex(1, track)
      for (let steps = 0; head.index < times.length; steps++) {
        expect(steps).toBeLessThan(1_000)
        const next = goOn(head, track, any)
        expect(next.now).toBeGreaterThanOrEqual(head.now)
        expect(next.index).toBe(track.countUntil(next.now))
        head = next
      }
      expect(head.now).toBe(times.at(-1))
    }),
  )
})

test('wherever one goes, what had happened by then has happened', () => {
  fc.assert(
    fc.property(anyTimes, fc.integer({ min: -minute, max: hour }), (times, moment) => {
      const track = trackOf(times)
      const head = goToMoment(moment, track)
      expect(times.filter((time) => time <= moment)).toHaveLength(head.index)
      expect(goToIndex(moment, track).index).toBe(Math.max(0, Math.min(times.length, moment)))
    }),
  )
})
