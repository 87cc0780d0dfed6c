import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hour, minute } from '../time.ts'
import { extendTimer, isRunning, markPassed, putOff, remaining } from './timer.ts'

test('a running timer counts down and into overtime, a paused one stands still', () => {
  expect(remaining({ endsAt: 5 * minute }, 2 * minute)).toBe(3 * minute)
  expect(remaining({ endsAt: 5 * minute }, 6 * minute)).toBe(-minute)
  expect(remaining({ remainingMs: minute }, 6 * minute)).toBe(minute)
  expect(remaining(null, 0)).toBeNull()
  expect([null, { endsAt: 1 }, { remainingMs: 1 }].map(isRunning)).toEqual([false, true, false])
})

test('extending always leaves at least what was asked for, as running or paused as before', () => {
  const anyTimer = fc.oneof(
    fc.record({ endsAt: fc.integer({ min: -hour, max: hour }) }),
    fc.record({ remainingMs: fc.integer({ min: -hour, max: hour }) }),
  )
  fc.assert(
    fc.property(anyTimer, fc.integer({ min: -hour, max: hour }), (timer, now) => {
      const extended = extendTimer(timer, 5 * minute, now)
      expect(isRunning(extended)).toBe(isRunning(timer))
      expect(remaining(extended, now)).toBe(Math.max(remaining(timer, now) ?? 0, 0) + 5 * minute)
    }),
  )
})

test('of the marks that a jump passes the last one counts, and none is passed backwards', () => {
  const pairs = [
    [6, 5],
    [5, 4],
    [6, 0.5],
    [1, 0.9],
    [0.1, 0],
    [0, -1],
    [4, 6],
  ] as const
  expect(pairs.map(([before, after]) => markPassed(before * minute, after * minute))).toEqual([
    5 * minute,
    null,
    minute,
    null,
    0,
    null,
    null,
  ])
})

test('whoever looks at the clock now and then hears of each mark at most once', () => {
  const anyLook = fc.integer({ min: -2 * minute, max: 8 * minute })
  fc.assert(
    fc.property(fc.array(anyLook), (looks) => {
      const falling = looks.toSorted((a, b) => b - a)
      const passed = falling
        .slice(1)
        .map((after, index) => markPassed(falling[index] ?? after, after))
        .filter((mark) => mark !== null)
      expect(passed).toEqual([...new Set(passed)].toSorted((a, b) => b - a))
    }),
  )
})

test('what is put off has as much time left later', () => {
  expect(putOff({ endsAt: 5 * minute }, minute)).toEqual({ endsAt: 6 * minute })
  expect(putOff({ remainingMs: minute }, minute)).toEqual({ remainingMs: minute })
  expect(putOff(null, minute)).toBeNull()
})
