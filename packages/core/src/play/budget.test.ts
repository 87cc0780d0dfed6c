import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySessionLog } from '../testing/session-arbitraries.ts'
import { after, aSession, start } from '../testing/session-builders.ts'
import { hour, minute } from '../time.ts'
import { hourBudget, minutesOver, suggestCuts, withCuts } from './budget.ts'
import { playLengths, type TimedPhase, timedPhases } from './phases.ts'
import { fold } from './session.ts'
import type { SessionEvent } from './session-types.ts'

const at = (minutes: number) => start + minutes * minute
const enters = (phase: 'stage' | 'gaps' | 'causes', endsAt: number): SessionEvent => {
  return { type: 'phase-entered', phase, timer: { endsAt } }
}

test('the hour is planned, spent phase by phase, and over', () => {
  const phases = playLengths
  const stands = (phase: 'prepare' | 'gaps' | 'closed', endsAt: number | null, now = 0) =>
    hourBudget({ phase, phases, timer: endsAt === null ? null : { endsAt } }, now)
  const plannedMs = hour
  expect(stands('prepare', null)).toEqual({ plannedMs, spentMs: 0, leftMs: hour })
  expect(stands('gaps', 4 * minute)).toEqual({
    plannedMs,
    spentMs: 16 * minute,
    leftMs: 44 * minute,
  })
  expect(stands('gaps', 0, 3 * minute)).toEqual({
    plannedMs,
    spentMs: 23 * minute,
    leftMs: 40 * minute,
  })
  expect(stands('closed', null)).toEqual({ plannedMs, spentMs: hour, leftMs: 0 })
})

test('ten minutes more for the first phase can be taken from the long ones that follow', () => {
  const begun = aSession(enters('stage', at(10)))
  expect([minutesOver(begun, at(0)), suggestCuts(begun, at(0))]).toEqual([0, []])
  const timer = { endsAt: at(20) }
  const extended = after(begun, [{ type: 'extended', minutes: 10, timer }], at(2))
  expect(minutesOver(extended, at(2))).toBe(10)
  const cuts = suggestCuts(extended, at(2))
  expect(cuts).toEqual([
    { phase: 'evaluate', from: 15, to: 10 },
    { phase: 'causes', from: 15, to: 10 },
  ])
  const phases = withCuts(extended.phases, cuts)
  expect(minutesOver({ ...extended, phases }, at(2))).toBe(0)
})

test('overtime and breaks put the end off, and a phase left early brings it forward', () => {
  const begun = aSession(enters('stage', at(10)))
  expect(minutesOver(begun, at(13))).toBe(3)
  const paused = after(begun, [{ type: 'paused', remainingMs: 6 * minute }], at(4))
  expect([4, 9, 24].map((now) => minutesOver(paused, at(now)))).toEqual([0, 5, 20])
  const early = after(begun, [enters('gaps', at(14))], at(4))
  expect(minutesOver(early, at(4))).toBe(-6)
  expect(suggestCuts(early, at(4))).toEqual([])
})

test('before the hour and after it nothing is over', () => {
  expect(minutesOver(aSession(), at(500))).toBe(0)
  expect(minutesOver(aSession(enters('causes', at(15)), { type: 'closed' }), at(500))).toBe(0)
})

const anyMoment = fc.tuple(anySessionLog, fc.nat(2 * hour)).map(([log, later]) => {
  return { session: fold(log), now: (log.at(-1)?.at ?? 0) + later }
})

test('nothing of the budget is ever negative, and without overtime or more time it adds up', () => {
  fc.assert(
    fc.property(anyMoment, ({ session, now }) => {
      const { plannedMs, spentMs, leftMs } = hourBudget(session, now)
      expect(Math.min(plannedMs, spentMs, leftMs)).toBeGreaterThanOrEqual(0)
      expect(spentMs + leftMs).toBeGreaterThanOrEqual(plannedMs)
    }),
  )
})

test('a suggestion takes from phases to come alone, leaves them half, and never takes too much', () => {
  fc.assert(
    fc.property(anyMoment, ({ session, now }) => {
      const over = minutesOver(session, now)
      const cuts = suggestCuts(session, now)
      const taken = cuts.reduce((sum, { from, to }) => sum + from - to, 0)
      for (const { phase, from, to } of cuts) {
        expect(timedPhases.indexOf(phase)).toBeGreaterThan(
          timedPhases.indexOf(session.phase as TimedPhase),
        )
        expect(to).toBeGreaterThanOrEqual(Math.max(5, from / 2))
      }
      expect(taken).toBeLessThanOrEqual(Math.max(0, over))
      const shorter = { ...session, phases: withCuts(session.phases, cuts) }
      expect(minutesOver(shorter, now)).toBe(over - taken)
    }),
  )
})
