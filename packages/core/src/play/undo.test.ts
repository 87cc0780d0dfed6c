import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyContext, anySessionLog } from '../testing/session-arbitraries.ts'
import { after, aSession, contextOf, start } from '../testing/session-builders.ts'
import { minute } from '../time.ts'
import { decide, fold } from './session.ts'
import type { Command, SessionState } from './session-types.ts'
import { isRunning, remaining } from './timer.ts'

const at = (minutes: number) => start + minutes * minute

/** Fay gives a command so many minutes after the beginning. */
function does(state: SessionState, minutes: number, command: Command): SessionState {
  const decision = decide(state, command, contextOf(state, 'fay', { now: at(minutes) }))
  if (!decision.ok) throw new Error(decision.error.message)
  return after(state, decision.value, at(minutes))
}

function refusal(state: SessionState, command: Command): string | null {
  const decision = decide(state, command, contextOf(state, 'fay'))
  return decision.ok ? null : decision.error.kind
}

test('a “next” too early is taken back, and the phase goes on with the time that it had left', () => {
  const begun = does(aSession(), 0, { type: 'begin' })
  const tooEarly = does(begun, 4, { type: 'next' })
  expect(tooEarly).toMatchObject({ phase: 'gaps', entered: ['stage', 'gaps'] })
  const back = does(tooEarly, 5, { type: 'undo' })
  expect(back).toMatchObject({ phase: 'stage', timer: { endsAt: at(11) }, entered: ['stage'] })
  expect(refusal(back, { type: 'undo' })).toBe('wrong-phase')
})

test('a phase that was paused, or in overtime, is so again', () => {
  const paused = does(does(aSession(), 0, { type: 'begin' }), 3, { type: 'pause' })
  const moved = does(paused, 5, { type: 'goTo', phase: 'causes' })
  expect(does(moved, 9, { type: 'undo' }).timer).toEqual({ remainingMs: 7 * minute })
  const late = does(does(aSession(), 0, { type: 'begin' }), 12, { type: 'next' })
  expect(remaining(does(late, 20, { type: 'undo' }).timer, at(20))).toBe(-2 * minute)
})

test('the hour that began by mistake has not begun, and a session that was closed goes on', () => {
  const begun = does(aSession(), 0, { type: 'begin' })
  expect(begun).toMatchObject({ begunAt: start, promisedMs: 60 * minute })
  expect(does(begun, 1, { type: 'undo' })).toMatchObject({
    phase: 'prepare',
    timer: null,
    begunAt: null,
    promisedMs: null,
    entered: [],
  })
  const closed = does(begun, 2, { type: 'close' })
  expect(does(closed, 3, { type: 'undo' })).toMatchObject({
    phase: 'stage',
    timer: { endsAt: at(11) },
    closedAt: null,
  })
})

test('the questions go on where they were', () => {
  const writing = does(aSession(), 0, { type: 'goTo', phase: 'evaluate' })
  const back = does(does(writing, 2.5, { type: 'next' }), 6, { type: 'undo' })
  expect(back.writing).toEqual({ quietSince: at(6), asked: 2, dismissed: false })
})

test('what was reopened is closed again by closing it', () => {
  const closed = does(does(aSession(), 0, { type: 'begin' }), 1, { type: 'close' })
  expect(refusal(does(closed, 2, { type: 'reopen' }), { type: 'undo' })).toBe('wrong-phase')
})

test('wherever people led a session, undoing a change of phase restores it with its time', () => {
  const moves = fc.constantFrom<Command>(
    { type: 'begin' },
    { type: 'next' },
    { type: 'previous' },
    { type: 'goTo', phase: 'evaluate' },
    { type: 'goTo', phase: 'plan' },
    { type: 'close' },
  )
  const by = { personId: null, access: 'facilitator' } as const
  fc.assert(
    fc.property(anySessionLog, moves, anyContext, (log, move, context) => {
      const state = fold(log)
      const now = Math.max(context.now, log.at(-1)?.at ?? start)
      const moved = decide(state, move, { ...context, now, actor: by })
      if (!moved.ok) return
      const there = after(state, moved.value, now)
      const undoneAt = now + 7 * minute
      const undo = decide(there, { type: 'undo' }, { ...context, now: undoneAt, actor: by })
      if (!undo.ok) throw new Error(undo.error.message)
      const back = after(there, undo.value, undoneAt)
      const { phase, phases, entered, begunAt, promisedMs, closedAt } = state
      expect(back).toMatchObject({ phase, phases, entered, begunAt, promisedMs, closedAt })
      expect(isRunning(back.timer)).toBe(isRunning(state.timer))
      expect(remaining(back.timer, undoneAt)).toBe(remaining(state.timer, now))
      expect(back.writing === null).toBe(state.writing === null)
    }),
  )
})
