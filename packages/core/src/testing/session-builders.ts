import type { EntryId, PersonId } from '../ids.ts'
import type { CommandContext } from '../play/decision.ts'
import type { Access, Actor, Person } from '../play/people.ts'
import { playLengths } from '../play/phases.ts'
import { evolve, initialState, type LoggedEvent } from '../play/session.ts'
import type { SessionEvent, SessionState } from '../play/session-types.ts'
import type { Instant } from '../time.ts'

export function personId(id: string): PersonId {
  return id as PersonId
}

export function entryId(id: string): EntryId {
  return id as EntryId
}

/** When the sessions of tests are created. */
export const start: Instant = 1_000_000

/** Somebody coming in by a link, named after their id. */
export function joins(id: string, access: Access): SessionEvent {
  const person = { id: personId(id), name: id, discipline: 'support', joinedBy: access } as const
  return { type: 'person-joined', person: { ...person, access } }
}

/** A session in preparation with `fay` (facilitator), `pat` and `pia` (participants) and `vic` (viewer). */
export const someonesSession: readonly LoggedEvent[] = [
  { type: 'session-created', phases: playLengths, anonymous: false } as const,
  joins('fay', 'facilitator'),
  joins('pat', 'participant'),
  joins('pia', 'participant'),
  joins('vic', 'viewer'),
].map((event) => ({ at: start, event }))

/** A state with events applied to it, all at one time. */
export function after(
  state: SessionState,
  events: readonly SessionEvent[],
  at: Instant = start,
): SessionState {
  return events.reduce((next, event) => evolve(next, event, at), state)
}

/** The session of `someonesSession` after some more has happened. */
export function aSession(...events: readonly SessionEvent[]): SessionState {
  const begun = someonesSession.reduce(
    (state, { at, event }) => evolve(state, event, at),
    initialState,
  )
  return after(begun, events)
}

/** One of the people of a session, or a bare link. */
export function actor(state: SessionState, who: Person['name'] | { bare: Access }): Actor {
  if (typeof who === 'object') return { personId: null, access: who.bare }
  const person = state.people.find(({ name }) => name === who)
  return { personId: personId(who), access: person?.access ?? 'viewer' }
}

/** Notes on the board that were not gathered. */
export function problems(...ids: readonly string[]): CommandContext['heads'] {
  return new Map(ids.map((id) => [entryId(id), entryId(id)]))
}

/** A command's context in which everybody who may be here is, and two problems can be voted for. */
export function contextOf(
  state: SessionState,
  who: Person['name'] | { bare: Access },
  change: Partial<CommandContext> = {},
): CommandContext {
  return {
    now: start,
    actor: actor(state, who),
    connected: new Set(state.people.map(({ id }) => id)),
    facilitatorGoneSince: null,
    hasDraftOrNote: false,
    writers: new Set(),
    heads: problems('n1', 'n2'),
    ...change,
  }
}
