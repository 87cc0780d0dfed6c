import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { expect, test } from 'vitest'
import { Pace } from './pace.ts'

test('whatever runs out first is waited for: frames or bytes', () => {
  const clock = new ManualClock(0)
  const pace = new Pace(clock, { frames: 2, bytes: 1000 })
  expect([pace.take(1), pace.take(1), pace.take(1), pace.take(1)]).toEqual([0, 0, 0, 0])
  expect(pace.take(1)).toBe(500)
  clock.advance(10_000)
  expect(pace.take(2000)).toBe(0)
  expect(pace.take(500)).toBe(500)
})
