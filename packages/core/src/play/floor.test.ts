import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { stateMessage } from '../protocol/state-message.ts'
import { must } from '../result.ts'
import { anyCommand, anyContext, anySessionLog } from '../testing/session-arbitraries.ts'
import { actor, after, aSession, contextOf, personId, start } from '../testing/session-builders.ts'
import { minute, second } from '../time.ts'
import type { CommandContext } from './decision.ts'
import { shareEach, speakingOrder, turnLeft, waitingToSpeak } from './floor.ts'
import { decide, fold } from './session.ts'
import type { Command, SessionState } from './session-types.ts'

const [fay, pat, pia, vic] = ['fay', 'pat', 'pia', 'vic'].map(personId) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
]

type Giving = {
  readonly who?: string
  readonly at?: number
  readonly writers?: readonly PersonId[]
}

/** The state after a command that was taken. */
function give(
  state: SessionState,
  command: Command,
  { who = 'fay', at = start, writers = [] }: Giving = {},
): SessionState {
  const context = contextOf(state, who, { now: at, writers: new Set(writers) })
  const decided = decide(state, command, context)
  if (!decided.ok) throw new Error(`${command.type}: ${decided.error.message}`)
  return after(state, decided.value, at)
}

const refusalOf = (state: SessionState, command: Command, who: string) => {
  const decided = decide(state, command, contextOf(state, who))
  return decided.ok ? null : decided.error.kind
}
const seen = (state: SessionState) => [state.spotlight, ...waitingToSpeak(state)]
const inCauses = (writers: readonly PersonId[] = []) =>
  give(aSession(), { type: 'goTo', phase: 'causes' }, { writers })

test('everybody sticks and tells in turn; later, skipped, done, and one who comes late', () => {
  let state = inCauses([fay])
  expect(seen(state)).toEqual([null, pat, pia, fay])
  state = give(state, { type: 'nextSpeaker' })
  expect(seen(state)).toEqual([pat, pia, fay])
  state = give(state, { type: 'speakLater', participantId: pat })
  expect(seen(state)).toEqual([pia, fay, pat])
  expect(refusalOf(state, { type: 'endTurn' }, 'pat')).toBe('invalid')
  state = give(state, { type: 'endTurn' }, { who: 'pia' })
  expect(seen(state)).toEqual([fay, pat])
  const zoe = { id: personId('zoe'), name: 'Zoë', discipline: 'other' } as const
  const joinedBy = 'participant'
  state = after(state, [{ type: 'person-joined', person: { ...zoe, access: joinedBy, joinedBy } }])
  expect(seen(state)).toEqual([fay, pat, zoe.id])
  state = give(state, { type: 'skipSpeaker', participantId: pat })
  expect(seen(state)).toEqual([fay, zoe.id])
  state = give(state, { type: 'speakLater', participantId: pia })
  state = give(give(state, { type: 'nextSpeaker' }), { type: 'nextSpeaker' })
  expect(seen(state)).toEqual([pia])
  expect(seen(give(state, { type: 'nextSpeaker' }))).toEqual([null])
})

test('somebody else may have the floor at any time; the only one may speak later too', () => {
  let state = give(inCauses(), { type: 'spotlight', participantId: pia })
  expect(seen(state)).toEqual([pia, pat])
  state = give(state, { type: 'nextSpeaker' })
  state = give(state, { type: 'speakLater', participantId: pat })
  expect(seen(state)).toEqual([null, pat])
})

test('those who are away come after those who are here, and whoever runs it last, with notes alone', () => {
  const { people } = aSession()
  const connected = new Set([fay, pia, vic])
  expect(speakingOrder(people, { connected, writers: new Set([fay]) })).toEqual([pia, pat, fay])
  expect(speakingOrder(people, { connected, writers: new Set([pat]) })).toEqual([pia, pat])
})

test('leaving the phase keeps whose turn it was; entering it anew begins anew', () => {
  const speaking = give(inCauses(), { type: 'nextSpeaker' })
  const left = give(speaking, { type: 'next' })
  expect(seen(left)).toEqual([null, pat, pia])
  expect(told(left).floor).toBeNull()
  expect(seen(give(left, { type: 'previous' }))).toEqual([null, pat, pia])
  const gone = give(give(speaking, { type: 'nextSpeaker' }), { type: 'goTo', phase: 'causes' })
  expect(seen(gone)).toEqual([null, pat, pia])
})

test('a turn is an even share of what was left, stands still with the clock, and grows with it', () => {
  let state = give(inCauses(), { type: 'nextSpeaker' })
  const turns = () => told(state)
  expect(shareEach(turns(), start)).toBe(7.5 * minute)
  expect(turnLeft(turns(), start + minute)).toBe(6.5 * minute)
  state = give(state, { type: 'pause' }, { at: start + minute })
  expect(turnLeft(turns(), start + 9 * minute)).toBe(6.5 * minute)
  state = give(state, { type: 'resume' }, { at: start + 9 * minute })
  state = give(state, { type: 'extend', minutes: 2 }, { at: start + 9 * minute })
  expect(turnLeft(turns(), start + 9 * minute)).toBe(7.5 * minute)
  expect(turnLeft(turns(), start + 60 * minute)).toBeLessThan(0)
  state = give(state, { type: 'nextSpeaker' }, { at: start + 60 * minute })
  expect(turnLeft(turns(), start + 60 * minute)).toBe(30 * second)
})

test('in an anonymous session nobody takes turns', () => {
  const anonymous = aSession({ type: 'anonymous-set', anonymous: true })
  const state = give(anonymous, { type: 'goTo', phase: 'causes' })
  expect(state.floor).toBeNull()
  expect(refusalOf(state, { type: 'nextSpeaker' }, 'fay')).toBe('wrong-phase')
})

test('how many notes wait is told to who runs the session; by person only where they are signed', () => {
  const drafts = new Map([
    [pat, 3],
    [pia, 0],
    [personId('gone'), 2],
  ])
  expect(told(aSession(), 'fay', drafts).drafts).toEqual({
    total: 3,
    byPerson: { fay: 0, pat: 3, pia: 0, vic: 0 },
  })
  expect(told(aSession(), 'pat', drafts).drafts).toBeNull()
  const anonymous = aSession({ type: 'anonymous-set', anonymous: true })
  expect(told(anonymous, 'fay', drafts).drafts).toEqual({ total: 3, byPerson: null })
})

test('nobody waits twice, or while they speak, and only who may be here does', () => {
  fc.assert(
    fc.property(anySessionLog, anyCommand, anyContext, (log, command, context) => {
      const state = fold(log)
      const decided = decide(state, command, context as CommandContext)
      const next = decided.ok ? after(state, decided.value, context.now) : state
      const { floor, spotlight, people } = told(next)
      const queue = floor?.queue ?? []
      expect(new Set(queue).size).toBe(queue.length)
      const here = people.filter(({ access }) => access !== 'viewer').map(({ id }) => id)
      for (const id of queue) {
        expect(here).toContain(id)
        if (floor?.turn) expect(id).not.toBe(spotlight)
      }
    }),
  )
})

function told(state: SessionState, who = 'vic', drafts: ReadonlyMap<PersonId, number> = new Map()) {
  const recipient = must(actor(state, who), who)
  const connected = new Set<PersonId>()
  const telling = { now: start, connected, facilitatorGoneSince: null, drafts, recipient }
  return stateMessage(state, telling)
}
