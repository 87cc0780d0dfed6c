import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, aSession, start } from '../testing/session-builders.ts'
import { minute, second } from '../time.ts'
import { noticeWriting, questionAt } from './prompts.ts'
import type { SessionEvent, SessionState } from './session-types.ts'

const endsAt = start + 15 * minute
const evaluating = aSession({ type: 'phase-entered', phase: 'evaluate', timer: { endsAt } })
const at = (minutes: number) => start + minutes * minute

test('a question comes up after each minute in which nobody writes, one after the other', () => {
  const shown = [0, 0.99, 1, 1.99, 2, 5, 8, 9, 60].map((m) => questionAt(evaluating, at(m)))
  expect(shown).toEqual([null, null, 0, 0, 1, 4, 7, 7, 7])
})

test('the question stays while people write again, and silence starts anew', () => {
  const writing = after(evaluating, [{ type: 'writing-noticed' }], at(1.5))
  expect([1.5, 2, 2.49, 2.5].map((m) => questionAt(writing, at(m)))).toEqual([0, 0, 0, 1])
})

test('a question that was put away is gone, and the next is due when it would have been', () => {
  const dismissed = after(evaluating, [{ type: 'question-dismissed' }], at(1.5))
  expect([1.5, 1.99, 2, 3].map((m) => questionAt(dismissed, at(m)))).toEqual([null, null, 1, 2])
  const writing = after(dismissed, [{ type: 'writing-noticed' }], at(1.8))
  expect([1.8, 2.5, 2.8].map((m) => questionAt(writing, at(m)))).toEqual([null, null, 1])
})

test('the last question can be put away for good', () => {
  const dismissed = after(evaluating, [{ type: 'question-dismissed' }], at(9))
  expect([9, 10, 30].map((m) => questionAt(dismissed, at(m)))).toEqual([null, null, null])
})

test('asking brings the next question up now and gives it its full minute', () => {
  const asked = after(evaluating, [{ type: 'question-asked' }], at(0.5))
  expect([0.5, 1.49, 1.5].map((m) => questionAt(asked, at(m)))).toEqual([0, 0, 1])
})

test('the facilitator decides how long a silence may be, and what came up stays', () => {
  const patient = after(evaluating, [{ type: 'stall-set', seconds: 180 }], at(2.5))
  expect([2.5, 5.4, 5.5, 8.5].map((m) => questionAt(patient, at(m)))).toEqual([1, 1, 2, 3])
  const never = after(patient, [{ type: 'stall-set', seconds: null }], at(6))
  expect([6, 60].map((m) => questionAt(never, at(m)))).toEqual([2, 2])
  const asked = after(never, [{ type: 'question-asked' }], at(20))
  expect(questionAt(asked, at(60))).toBe(3)
  const eager = after(asked, [{ type: 'stall-set', seconds: 30 }], at(60))
  expect([60.4, 60.5].map((m) => questionAt(eager, at(m)))).toEqual([3, 4])
})

test('silence does not count while the phase is paused', () => {
  const paused = after(evaluating, [{ type: 'paused', remainingMs: 13.5 * minute }], at(1.5))
  expect([1.5, 10].map((m) => questionAt(paused, at(m)))).toEqual([0, 0])
  const resumed = after(paused, [{ type: 'resumed', endsAt: at(23.5) }], at(10))
  expect([10, 10.99, 11].map((m) => questionAt(resumed, at(m)))).toEqual([0, 0, 1])
})

test('other phases ask nothing, and coming back begins with the first question', () => {
  const causes = after(evaluating, [{ type: 'phase-entered', phase: 'causes', timer: { endsAt } }])
  expect(questionAt(causes, at(30))).toBeNull()
  const back = after(
    causes,
    [{ type: 'phase-entered', phase: 'evaluate', timer: { endsAt: at(45) } }],
    at(30),
  )
  expect([30, 31].map((m) => questionAt(back, at(m)))).toEqual([null, 0])
})

test('writing is worth noticing every ten seconds, where questions may come', () => {
  expect(noticeWriting(evaluating, start + 9 * second)).toBe(false)
  expect(noticeWriting(evaluating, start + 10 * second)).toBe(true)
  const noticed = after(evaluating, [{ type: 'writing-noticed' }], start + 10 * second)
  expect(noticeWriting(noticed, start + 19 * second)).toBe(false)
  expect(noticeWriting(aSession(), start + minute)).toBe(false)
  const paused = after(evaluating, [{ type: 'paused', remainingMs: minute }])
  expect(noticeWriting(paused, start + minute)).toBe(false)
})

const anyHappening: fc.Arbitrary<SessionEvent | null> = fc.constantFrom<SessionEvent | null>(
  { type: 'writing-noticed' },
  { type: 'question-asked' },
  { type: 'question-dismissed' },
  { type: 'paused', remainingMs: minute },
  { type: 'resumed', endsAt },
  { type: 'stall-set', seconds: null },
  { type: 'stall-set', seconds: 60 },
  { type: 'stall-set', seconds: 90 },
  null,
)

test('questions never go back and never skip one, whatever people do meanwhile', () => {
  const anyMinute = fc.tuple(fc.integer({ min: 0, max: 59 }), anyHappening)
  fc.assert(
    fc.property(fc.array(anyMinute, { maxLength: 60 }), (steps) => {
      let state: SessionState = evaluating
      let now = start
      let latest = -1
      let putAway = -1
      const look = () => {
        const shown = questionAt(state, now)
        if (shown === null) return
        expect(shown).toBeGreaterThan(putAway)
        expect([latest, latest + 1]).toContain(shown)
        latest = shown
      }
      for (const [wait, event] of steps) {
        now += wait * second
        look()
        if (event?.type === 'question-dismissed') putAway = latest
        if (event) state = after(state, [event], now)
        look()
      }
    }),
  )
})
