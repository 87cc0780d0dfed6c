import { expect, test } from 'vitest'
import { actor, after, aSession, personId } from '../testing/session-builders.ts'
import type { Actor } from './people.ts'
import { accessOf, mayWriteBoard } from './permissions.ts'
import type { SessionEvent, SessionState } from './session-types.ts'

const locked: SessionEvent = { type: 'locked-set', locked: true }
const closed: SessionEvent = { type: 'closed' }

function verdict(state: SessionState, who: Actor): string {
  const answer = mayWriteBoard(state, who)
  return answer === 'yes' ? answer : answer.kind
}

test('who may write the board, by access and by what became of the session', () => {
  const asked = ['vic', 'pat', 'fay', { bare: 'viewer' }, { bare: 'participant' }] as const
  const all = (...events: SessionEvent[]) => {
    const state = aSession(...events)
    return asked.map((who) => verdict(state, actor(state, who)))
  }
  expect(all()).toEqual(['forbidden', 'yes', 'yes', 'forbidden', 'yes'])
  expect(all(locked)).toEqual(['forbidden', 'locked', 'yes', 'forbidden', 'locked'])
  expect(all(closed)).toEqual([
    'forbidden',
    'wrong-phase',
    'wrong-phase',
    'forbidden',
    'wrong-phase',
  ])
})

test('somebody who is barred or was never here may nothing', () => {
  const pat: Actor = { personId: personId('pat'), access: 'participant' }
  const out = after(aSession(), [{ type: 'person-removed', participantId: personId('pat') }])
  expect([accessOf(out, pat), verdict(out, pat)]).toEqual([null, 'forbidden'])
  const stranger: Actor = { personId: personId('nobody'), access: 'facilitator' }
  expect([accessOf(out, stranger), verdict(out, stranger)]).toEqual([null, 'forbidden'])
})
