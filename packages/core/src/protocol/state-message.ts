import type { PersonId } from '../ids.ts'
import { waitingToSpeak } from '../play/floor.ts'
import { healthOf, tellHealth } from '../play/health.ts'
import { type Actor, reaches } from '../play/people.ts'
import { accessOf, findPresent } from '../play/permissions.ts'
import type { SessionState } from '../play/session-types.ts'
import { hasVotesLeft, isVoteBegun, votesOf, voteTotals } from '../play/voting.ts'
import type { Instant } from '../time.ts'
import type { StateMessage } from './control.ts'

/** What a state message says besides the state: what the server alone knows, and who is told. */
export type Telling = {
  readonly now: Instant
  readonly connected: ReadonlySet<PersonId>
  /** Since when no facilitator has been connected; null while one is. */
  readonly facilitatorGoneSince: Instant | null
  readonly recipient: Actor
  /** How many private notes each person has that are not on the board yet. */
  readonly drafts: DraftCounts
}

export type DraftCounts = ReadonlyMap<PersonId, number>

type Shared = Omit<StateMessage, 'mine' | 'drafts'>

/**
 * The session as one member of it may see it: without those who were removed, without why somebody
 * may not come in, and without whose a vote is but one's own; before votes are revealed, without
 * what they add up to.
 */
export function stateMessage(
  state: SessionState,
  { recipient, drafts, ...telling }: Telling,
): StateMessage {
  return addressTo(recipient, state, { shared: sharedState(state, telling), drafts })
}

/** What everybody is told alike, made once for all of them. */
export function sharedState(
  state: SessionState,
  { now, connected, facilitatorGoneSince }: Omit<Telling, 'recipient' | 'drafts'>,
): Shared {
  const { version, phase, timer, phases, spotlight, anonymous, locked } = state
  const { presenting, begunAt, promisedMs, entered, left } = state
  const { writing, stallSeconds, takenOverBy, closedAt, followedUp } = state
  const people = state.people
    .filter((person) => person.barred === null)
    .map(({ id, name, discipline, access }) => {
      return { id, name, discipline, access, connected: connected.has(id) }
    })
  return {
    version,
    serverNow: now,
    phase,
    timer,
    phases,
    people,
    spotlight,
    floor: floorOf(state),
    presenting,
    begunAt,
    promisedMs,
    entered,
    undo: left && { phase: left.phase, since: left.at },
    anonymous,
    locked,
    writing,
    stallSeconds,
    votes: state.votesRevealed ? voteTotals(state.votes) : null,
    voting: votingOf(state, connected),
    takenOverBy,
    health: tellHealth(state.health),
    facilitatorGoneSince,
    closedAt,
    followedUpAt: followedUp.at(-1)?.at ?? null,
  }
}

/** What everybody is told, with what is for this recipient alone. */
export function addressTo(
  recipient: Actor,
  state: SessionState,
  { shared, drafts }: { readonly shared: Shared; readonly drafts: DraftCounts },
): StateMessage {
  const person = findPresent(state, recipient.personId)
  const mine = person && {
    joinedBy: person.joinedBy,
    votes: votesOf(state.votes, person.id),
    health: {
      end: healthOf(state.health, 'end', person.id),
      later: healthOf(state.health, 'later', person.id),
    },
  }
  const runsIt = accessOf(state, recipient) === 'facilitator'
  return { ...shared, mine, drafts: runsIt ? waitingNotes(state, drafts) : null }
}

/**
 * How many notes wait, by person where notes carry names. Where they carry none, only all together:
 * who has written nothing can't be the author of any note, and a count that falls as a note appears
 * would tell whose it is.
 */
function waitingNotes(state: SessionState, drafts: DraftCounts): StateMessage['drafts'] {
  const counts = state.people
    .filter(({ barred }) => barred === null)
    .map(({ id }) => [id, drafts.get(id) ?? 0] as const)
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const byPerson = state.anonymous
    ? null
    : (Object.fromEntries(counts) as Readonly<Record<PersonId, number>>)
  return { total, byPerson }
}

/** Who takes turns; in the phase that turns belong to. */
function floorOf(state: SessionState): StateMessage['floor'] {
  const { phase, floor, spotlight } = state
  if (phase !== 'causes' || floor === null) return null
  return { queue: waitingToSpeak(state), turn: spotlight === null ? null : floor.turn }
}

/** How far the vote has come. Who is away does not hold up the others. */
function votingOf(state: SessionState, connected: ReadonlySet<PersonId>): StateMessage['voting'] {
  const { votes, voteBudget } = state
  const voters = [...connected].filter((personId) => {
    const access = accessOf(state, { personId, access: 'viewer' })
    return access !== null && reaches(access, 'participant')
  })
  const unfinished = voters.filter((personId) => hasVotesLeft({ votes, voteBudget }, personId))
  return {
    budget: voteBudget,
    begun: isVoteBegun(votes),
    voters: voters.length,
    unfinished: unfinished.length,
  }
}
