import type { PersonId } from '../ids.ts'
import { queueNewcomer } from './floor.ts'
import { withoutHealthOf } from './health.ts'
import type { Person } from './people.ts'
import { findPresent } from './permissions.ts'
import type { SessionEvent, SessionState } from './session-types.ts'
import { withoutVotesOf } from './voting.ts'

type Joined = Extract<SessionEvent, { type: 'person-joined' }>

/** Joining again as the same person changes their name and access, and lets them back in. */
export function joined(state: SessionState, event: Joined): SessionState {
  const person: Person = { ...event.person, barred: null }
  const isKnown = state.people.some((known) => known.id === person.id)
  const people = isKnown
    ? state.people.map((known) => (known.id === person.id ? person : known))
    : [...state.people, person]
  const floor = isKnown ? state.floor : queueNewcomer(state.floor, person)
  return withRolesOf({ ...state, people, floor })
}

/** A removed person leaves the floor, the lead, and takes their votes and answers along. */
export function removed(state: SessionState, id: PersonId): SessionState {
  const people = changed(state.people, id, { barred: 'removed' })
  const votes = withoutVotesOf(state.votes, id)
  return withRolesOf({ ...state, people, votes, health: withoutHealthOf(state.health, id) })
}

/** Whoever came by the old link has to come again by the new one. */
export function linkRenewed(state: SessionState, link: Person['joinedBy']): SessionState {
  const people = state.people.map((person): Person => {
    if (person.joinedBy !== link || person.barred === 'removed') return person
    return { ...person, barred: 'link-renewed' }
  })
  return withRolesOf({ ...state, people })
}

export function accessChanged(
  state: SessionState,
  id: PersonId,
  access: Person['access'],
): SessionState {
  return withRolesOf({ ...state, people: changed(state.people, id, { access }) })
}

/** Nobody who is out has the floor, and who took over is somebody who runs the session. */
function withRolesOf(state: SessionState): SessionState {
  const leader = findPresent(state, state.takenOverBy)
  return {
    ...state,
    spotlight: findPresent(state, state.spotlight)?.id ?? null,
    takenOverBy: leader?.access === 'facilitator' ? leader.id : null,
    presenting: isLed(state) ? state.presenting : null,
  }
}

/** A walk ends when whoever leads it may not any more; a bare link is nobody who could go. */
function isLed({ presenting, people }: SessionState): boolean {
  const id = presenting?.participantId ?? null
  return id === null || findPresent({ people }, id)?.access === 'facilitator'
}

function changed(
  people: readonly Person[],
  id: PersonId,
  change: Partial<Person>,
): readonly Person[] {
  return people.map((person) => (person.id === id ? { ...person, ...change } : person))
}
