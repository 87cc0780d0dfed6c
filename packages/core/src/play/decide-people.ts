import type { PersonId } from '../ids.ts'
import { must } from '../result.ts'
import { takeOverAfter } from './absence.ts'
import { type CommandContext, type Decision, happens, no } from './decision.ts'
import { findPresent } from './permissions.ts'
import type { SessionEvent, SessionState } from './session-types.ts'

const unknownPerson = () => no('not-found', 'nobody with this id is in the session')

/** Gives somebody the floor, or nobody. */
export function spotlight(state: SessionState, participantId: PersonId | null): Decision {
  if (state.phase === 'closed') return no('wrong-phase', 'the session is closed')
  if (participantId === state.spotlight) return happens()
  if (participantId !== null && !findPresent(state, participantId)) return unknownPerson()
  return happens({ type: 'spotlight-set', participantId })
}

/** Makes somebody else the facilitator; the giver, if a person, is a participant from then on. */
export function handOver(
  state: SessionState,
  participantId: PersonId,
  context: CommandContext,
): Decision {
  const giver = context.actor.personId
  const target = findPresent(state, participantId)
  if (!target) return unknownPerson()
  if (target.id === giver) return no('invalid', 'you are the facilitator already')
  if (target.access === 'viewer') return no('invalid', 'a viewer cannot run the session')
  const events: SessionEvent[] = []
  if (target.access !== 'facilitator') {
    events.push({ type: 'access-changed', participantId, access: 'facilitator' })
  }
  if (giver) events.push({ type: 'access-changed', participantId: giver, access: 'participant' })
  return happens(...events)
}

/** Bars somebody from the session; never oneself. */
export function remove(
  state: SessionState,
  participantId: PersonId,
  context: CommandContext,
): Decision {
  if (participantId === context.actor.personId) {
    return no('invalid', 'you cannot remove yourself')
  }
  if (!findPresent(state, participantId)) return unknownPerson()
  return happens({ type: 'person-removed', participantId })
}

/**
 * A participant runs the session while its facilitator is away. Somebody who had taken over before
 * and is gone as well gives it up; the facilitator by link keeps their access for the return.
 */
export function offerTakeOver(state: SessionState, context: CommandContext): Decision {
  const person = must(findPresent(state, context.actor.personId), 'the person who takes over')
  if (state.phase === 'closed') return no('wrong-phase', 'the session is closed')
  if (person.access === 'facilitator') return no('invalid', 'you are the facilitator already')
  if (!isFacilitatorAway(state, context)) {
    return no('forbidden', 'the facilitator is here, or has been away for less than a minute')
  }
  return happens(
    { type: 'take-over', participantId: person.id },
    { type: 'access-changed', participantId: person.id, access: 'facilitator' },
    ...withdrawals(state, person.id),
  )
}

/** Who joined as facilitator runs the session again, and those who stood in are participants. */
export function takeBack(state: SessionState, context: CommandContext): Decision {
  const person = must(findPresent(state, context.actor.personId), 'the person who takes back')
  if (person.joinedBy !== 'facilitator') {
    return no('forbidden', 'only who joined by the facilitator link can take the session back')
  }
  const events: SessionEvent[] = []
  if (person.access !== 'facilitator') {
    events.push({ type: 'access-changed', participantId: person.id, access: 'facilitator' })
  }
  if (state.takenOverBy !== null) events.push({ type: 'take-over', participantId: null })
  return happens(...events, ...withdrawals(state, person.id))
}

function isFacilitatorAway(state: SessionState, context: CommandContext): boolean {
  const { facilitatorGoneSince, connected, now } = context
  const isOneHere = state.people.some(
    (person) =>
      person.access === 'facilitator' && person.barred === null && connected.has(person.id),
  )
  if (isOneHere || facilitatorGoneSince === null) return false
  return now - facilitatorGoneSince >= takeOverAfter
}

/** Everybody but `except` who runs the session without having joined by its facilitator link. */
function withdrawals(state: SessionState, except: PersonId): readonly SessionEvent[] {
  return state.people
    .filter((person) => person.access === 'facilitator' && person.joinedBy !== 'facilitator')
    .filter((person) => person.id !== except)
    .map(({ id }) => ({ type: 'access-changed', participantId: id, access: 'participant' }))
}
