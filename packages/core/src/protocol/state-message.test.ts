import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accessLevels } from '../play/people.ts'
import { fold } from '../play/session.ts'
import type { SessionState } from '../play/session-types.ts'
import { anySessionLog } from '../testing/session-arbitraries.ts'
import { actor, aSession, entryId, personId, start } from '../testing/session-builders.ts'
import { stateMessage } from './state-message.ts'

const noteId = entryId('n1')
const votes = [
  { type: 'voted', noteId, participantId: personId('pat'), count: 2 },
  { type: 'voted', noteId, participantId: personId('pia'), count: 3 },
] as const
const connected = new Set([personId('fay'), personId('pat')])

const telling = { now: start, connected, facilitatorGoneSince: null, drafts: new Map() }
const tell = (state: SessionState, who: Parameters<typeof actor>[1]) =>
  stateMessage(state, { ...telling, recipient: actor(state, who) })

test('everybody sees who is here, and nobody who was removed', () => {
  const state = aSession({ type: 'person-removed', participantId: personId('pat') })
  const message = tell(state, 'fay')
  expect(message).toMatchObject({ version: state.version, serverNow: start, phase: 'prepare' })
  expect(message.people).toEqual([
    { id: 'fay', name: 'fay', discipline: 'support', access: 'facilitator', connected: true },
    { id: 'pia', name: 'pia', discipline: 'support', access: 'participant', connected: false },
    { id: 'vic', name: 'vic', discipline: 'support', access: 'viewer', connected: false },
  ])
})

test('votes are secret until they are revealed, and whose they are for ever', () => {
  expect(tell(aSession(...votes), 'fay').votes).toBeNull()
  const revealed = aSession(...votes, { type: 'votes-revealed' })
  expect(tell(revealed, 'fay').votes).toEqual({ n1: 5 })
  expect(tell(revealed, 'fay').mine).toMatchObject({ joinedBy: 'facilitator', votes: {} })
})

test('everybody is told of their own votes, and a bare link of none', () => {
  const cast = aSession(...votes)
  expect(tell(cast, 'pat').mine).toMatchObject({ joinedBy: 'participant', votes: { n1: 2 } })
  expect(tell(cast, 'pia').mine).toMatchObject({ joinedBy: 'participant', votes: { n1: 3 } })
  expect(tell(cast, { bare: 'facilitator' }).mine).toBeNull()
})

test('who has votes left is counted among those who are here and may vote', () => {
  expect(tell(aSession(), 'fay').voting).toEqual({
    budget: 3,
    begun: false,
    voters: 2,
    unfinished: 2,
  })
  const everybody = { ...telling, connected: new Set(['fay', 'pat', 'pia', 'vic'].map(personId)) }
  const state = aSession(...votes)
  const message = stateMessage(state, { ...everybody, recipient: actor(state, 'vic') })
  expect(message.voting).toEqual({ budget: 3, begun: true, voters: 3, unfinished: 2 })
})

test('a message is plain data that says of people just what it should', () => {
  const anyRecipient = fc.record({
    personId: fc.option(fc.constantFrom('fay', 'pat', 'vic', 'valueOf').map(personId)),
    access: fc.constantFrom(...accessLevels),
  })
  fc.assert(
    fc.property(anySessionLog, anyRecipient, (log, recipient) => {
      const state = fold(log)
      const message = stateMessage(state, { ...telling, recipient })
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
      const votesText = JSON.stringify([message.votes, message.mine?.votes])
      const noteIds = Object.keys(state.votes)
      for (const { id } of state.people) {
        if (!noteIds.includes(id)) expect(votesText).not.toContain(`"${id}"`)
      }
    }),
  )
})

test('what others have given shows in nobody’s message before it is revealed', () => {
  fc.assert(
    fc.property(anySessionLog, (log) => {
      const state = { ...fold(log), votesRevealed: false }
      for (const { id } of state.people) {
        const recipient = { personId: id, access: 'participant' } as const
        const { voting: _, ...seen } = stateMessage(state, { ...telling, recipient })
        const own = Object.entries(state.votes).map(([note, { [id]: count }]) => [note, count])
        const alone = {
          ...state,
          votes: Object.fromEntries(
            own.flatMap(([note, count]) =>
              count === undefined ? [] : [[note, { [id]: count }] as const],
            ),
          ),
        }
        const { voting: __, ...alike } = stateMessage(alone, { ...telling, recipient })
        expect(seen).toEqual(alike)
      }
    }),
  )
})
