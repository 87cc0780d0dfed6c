import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../play/session.ts'
import { anySessionLog } from '../testing/session-arbitraries.ts'
import { aSession, entryId, personId, start } from '../testing/session-builders.ts'
import { stateMessage } from './state-message.ts'

const noteId = entryId('n1')
const votes = [
  { type: 'voted', noteId, participantId: personId('pat'), count: 2 },
  { type: 'voted', noteId, participantId: personId('pia'), count: 1 },
] as const
const connected = new Set([personId('fay'), personId('pat')])

test('everybody sees who is here, and nobody who was removed', () => {
  const state = aSession({ type: 'person-removed', participantId: personId('pat') })
  const message = stateMessage(state, { now: start, connected })
  expect(message).toMatchObject({ version: state.version, serverNow: start, phase: 'prepare' })
  expect(message.people).toEqual([
    { id: 'fay', name: 'fay', discipline: 'support', access: 'facilitator', connected: true },
    { id: 'pia', name: 'pia', discipline: 'support', access: 'participant', connected: false },
    { id: 'vic', name: 'vic', discipline: 'support', access: 'viewer', connected: false },
  ])
})

test('votes are secret until they are revealed, and whose they are for ever', () => {
  const cast = aSession(...votes)
  expect(stateMessage(cast, { now: start, connected }).votes).toBeNull()
  const revealed = aSession(...votes, { type: 'votes-revealed' })
  expect(stateMessage(revealed, { now: start, connected }).votes).toEqual({ n1: 3 })
})

test('a message is plain data that says of people just what it should', () => {
  fc.assert(
    fc.property(anySessionLog, (log) => {
      const state = fold(log)
      const message = stateMessage(state, { now: start, connected })
      expect(JSON.parse(JSON.stringify(message))).toEqual(message)
      for (const person of message.people) {
        expect(Object.keys(person).toSorted()).toEqual([
          'access',
          'connected',
          'discipline',
          'id',
          'name',
        ])
      }
      const votesText = JSON.stringify(message.votes)
      for (const { id } of state.people) {
        if (!Object.hasOwn(message.votes ?? {}, id)) expect(votesText).not.toContain(`"${id}"`)
      }
    }),
  )
})
