import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySessionLog } from '../testing/session-arbitraries.ts'
import { hour, minute } from '../time.ts'
import { playLengths } from './phases.ts'
import { fold } from './session.ts'
import { extendTimer, hourBudget, isRunning, remaining } from './timer.ts'

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

test('the hour is planned, spent phase by phase, and over', () => {
  const phases = playLengths
  const at = (phase: 'prepare' | 'gaps' | 'closed', endsAt: number | null, now = 0) =>
    hourBudget({ phase, phases, timer: endsAt === null ? null : { endsAt } }, now)
  const plannedMs = hour
  expect(at('prepare', null)).toEqual({ plannedMs, spentMs: 0, leftMs: hour })
  expect(at('gaps', 4 * minute)).toEqual({
    plannedMs,
    spentMs: 16 * minute,
    leftMs: 44 * minute,
  })
  expect(at('gaps', 0, 3 * minute)).toEqual({
    plannedMs,
    spentMs: 23 * minute,
    leftMs: 40 * minute,
  })
  expect(at('closed', null)).toEqual({ plannedMs, spentMs: hour, leftMs: 0 })
})

test('nothing of the budget is ever negative, and without overtime or more time it adds up', () => {
  fc.assert(
    fc.property(anySessionLog, fc.nat(2 * hour), (log, later) => {
      const state = fold(log)
      const now = (log.at(-1)?.at ?? 0) + later
      const { plannedMs, spentMs, leftMs } = hourBudget(state, now)
      expect(Math.min(plannedMs, spentMs, leftMs)).toBeGreaterThanOrEqual(0)
      expect(spentMs + leftMs).toBeGreaterThanOrEqual(plannedMs)
    }),
  )
})
