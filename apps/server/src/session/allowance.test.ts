import { ManualClock } from '@kraftline/core/testing/manual-clock'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAllowance } from './allowance.ts'

test('two a second are allowed, each key by itself', () => {
  const clock = new ManualClock(5_000)
  const allowance = createAllowance(clock, 2, 1_000)
  expect([allowance.take('a'), allowance.take('a')]).toEqual([null, null])
  clock.advance(400)
  expect([allowance.take('a'), allowance.take('b')]).toEqual([600, null])
  clock.advance(600)
  expect(allowance.take('a')).toBeNull()
})

test('whoever waits as long as they are told is allowed again', () => {
  const steps = fc.array(fc.nat(1_500), { maxLength: 50 })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 5 }), (waits, most) => {
      const clock = new ManualClock(0)
      const allowance = createAllowance(clock, most, 1_000)
      for (const wait of waits) {
        clock.advance(wait)
        const retryAfter = allowance.take('a')
        if (retryAfter === null) continue
        expect(retryAfter).toBeGreaterThan(0)
        clock.advance(retryAfter)
        expect(allowance.take('a')).toBeNull()
      }
    }),
  )
})
