import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySessionLog } from '../testing/session-arbitraries.ts'
import { hour, minute, second } from '../time.ts'
import { type Cued, cueAt } from './cues.ts'
import { type Phase, playLengths } from './phases.ts'
import { fold } from './session.ts'

const cued = (phase: Phase, minutes: number, length = 10): Cued => ({
  phase,
  phases: playLengths.map((known) =>
    known.name === phase ? { ...known, minutes: length } : known,
  ),
  timer: { remainingMs: minutes * minute },
})

test('a hint at half time, two minutes before the end, and when the time is up', () => {
  const led = [10, 5.1, 5, 2.1, 2, 0.1, 0, -3].map((left) =>
    cueAt(cued('stage', left), 0, 'facilitator'),
  )
  const [half, soon, over] = ['stage.half', 'stage.soon', 'stage.over']
  expect(led).toEqual([null, null, half, half, soon, soon, over, over])
})

test('what is for the facilitator leaves the others with the hint before', () => {
  expect(cueAt(cued('stage', 1), 0, 'everybody')).toBe('stage.half')
  expect(cueAt(cued('evaluate', 4), 0, 'everybody')).toBeNull()
  expect(cueAt(cued('evaluate', 1), 0, 'everybody')).toBe('evaluate.soon')
})

test('more time takes a hint back, and nothing is hinted outside the five phases', () => {
  const endsAt = 3 * minute
  expect(cueAt({ ...cued('plan', 0), timer: { endsAt } }, minute + second, 'facilitator')).toBe(
    'plan.soon',
  )
  expect(cueAt(cued('plan', 14), 0, 'facilitator')).toBeNull()
  for (const phase of ['prepare', 'closed'] as const) {
    expect(cueAt({ ...cued(phase, 1), timer: null }, 0, 'facilitator')).toBeNull()
  }
})

test('a short phase begins without hints, and ends with the one for its end', () => {
  expect([2, 1.1, 1, 0].map((left) => cueAt(cued('gaps', left, 2), 0, 'facilitator'))).toEqual([
    null,
    null,
    'gaps.half',
    'gaps.over',
  ])
  expect(cueAt(cued('gaps', 1.4, 3), 0, 'facilitator')).toBe('gaps.half')
})

test('a hint belongs to the phase that people are in, and facilitators miss none', () => {
  fc.assert(
    fc.property(anySessionLog, fc.nat(2 * hour), (log, later) => {
      const state = fold(log)
      const now = (log.at(-1)?.at ?? 0) + later
      const [led, shown] = [cueAt(state, now, 'facilitator'), cueAt(state, now, 'everybody')]
      for (const id of [led, shown]) if (id !== null) expect(id.split('.')[0]).toBe(state.phase)
      expect(shown === null || led !== null).toBe(true)
    }),
  )
})
