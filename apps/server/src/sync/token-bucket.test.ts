import { ManualClock } from '@kraftline/core/testing/manual-clock'
import { second } from '@kraftline/core/time'
import { expect, test } from 'vitest'
import { TokenBucket } from './token-bucket.ts'

test('twice the rate at once, then as much as time gives, and a debt is waited for', () => {
  const clock = new ManualClock(0)
  const bucket = new TokenBucket(clock, 10)
  expect(bucket.take(20)).toBe(0)
  expect(bucket.take(5)).toBe(second / 2)
  clock.advance(second / 2)
  expect(bucket.take(0)).toBe(0)
  clock.advance(10 * second)
  expect(bucket.take(20)).toBe(0)
  expect(bucket.take(1)).toBe(second / 10)
})
