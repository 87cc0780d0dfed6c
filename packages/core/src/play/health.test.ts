import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anySessionLog } from '../testing/session-arbitraries.ts'
import { aSession, contextOf, joins, personId, start } from '../testing/session-builders.ts'
import { hour, type Instant } from '../time.ts'
import {
  askAgainAt,
  countHealth,
  type HealthAnswers,
  healthAnswers,
  healthOf,
  healthQuestions,
  healthRound,
  healthRounds,
  tellHealth,
} from './health.ts'
import { decide, evolve, fold } from './session.ts'
import type { SessionState } from './session-types.ts'

const day = 24 * hour
const fine: HealthAnswers = { customers: 'good', promises: 'good', tools: 'so-so' }
const tired: HealthAnswers = { customers: 'so-so', promises: 'poor', tools: 'poor' }

type Who = string | { readonly name: string; readonly at: Instant }

function answer(state: SessionState, who: Who, answers: HealthAnswers) {
  const { name, at: now } = typeof who === 'string' ? { name: who, at: start } : who
  const context = { ...contextOf(state, name), now }
  const decided = decide(state, { type: 'answerHealth', answers }, context)
  if (!decided.ok) throw new Error(decided.error.message)
  return decided.value.reduce((next, event) => evolve(next, event, now), state)
}

/** Closed, with three people in it besides the facilitator. */
function closedSession(): SessionState {
  const joined = evolve(aSession(), joins('pia', 'participant'), start)
  return evolve(joined, { type: 'closed' }, start)
}

test('what the team answers is told as counts, once no single answer shows through', () => {
  let state = closedSession()
  state = answer(state, 'pat', fine)
  state = answer(state, 'fay', tired)
  expect(tellHealth(state.health).end).toEqual({ people: 2, answers: null })
  state = answer(state, 'pia', fine)
  expect(tellHealth(state.health)).toEqual({
    end: {
      people: 3,
      answers: {
        customers: { good: 2, 'so-so': 1, poor: 0 },
        promises: { good: 2, 'so-so': 0, poor: 1 },
        tools: { good: 0, 'so-so': 2, poor: 1 },
      },
    },
    later: { people: 0, answers: null },
  })
  expect(healthOf(state.health, 'end', personId('fay'))).toEqual(tired)
})

test('who answers again, or is removed, counts once or not at all', () => {
  let state = closedSession()
  state = answer(answer(state, 'pat', fine), 'pat', tired)
  expect(countHealth(state.health, 'end')).toMatchObject({
    people: 1,
    answers: { customers: { good: 0, 'so-so': 1 } },
  })
  expect(answer(state, 'pat', tired)).toBe(state)
  state = evolve(state, { type: 'person-removed', participantId: personId('pat') }, start)
  expect(countHealth(state.health, 'end').people).toBe(0)
})

test('a month later it is asked again, beside what was said at the end', () => {
  let state = answer(closedSession(), 'pat', tired)
  const later = askAgainAt(start)
  expect(healthRound(start, start + 20 * day)).toBe('end')
  expect(healthRound(start, later)).toBe('later')
  expect(healthRound(null, later)).toBe('end')
  state = answer(state, { name: 'pat', at: later }, fine)
  expect(healthOf(state.health, 'end', personId('pat'))).toEqual(tired)
  expect(healthOf(state.health, 'later', personId('pat'))).toEqual(fine)
})

test('what came as counts alone is counted with what people answer since', () => {
  const { people, answers } = countHealth(answer(closedSession(), 'pat', fine).health, 'end')
  const event = { type: 'health-counted', round: 'end', people: people + 2, answers } as const
  const moved = answer(evolve(closedSession(), event, start), 'pia', fine)
  expect(countHealth(moved.health, 'end')).toMatchObject({
    people: 4,
    answers: { customers: { good: 2 } },
  })
})

test('every question has as many answers as people answered, whatever happened', () => {
  fc.assert(
    fc.property(anySessionLog, (log) => {
      const { health } = fold(log)
      for (const round of healthRounds) {
        const { people, answers } = countHealth(health, round)
        for (const question of healthQuestions) {
          const sum = healthAnswers.reduce((all, one) => all + answers[question][one], 0)
          expect(sum).toBe(people)
        }
      }
    }),
  )
})
