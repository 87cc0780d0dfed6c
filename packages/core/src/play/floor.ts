import type { PersonId } from '../ids.ts'
import type { Instant, Millis } from '../time.ts'
import { minute } from '../time.ts'
import type { Person } from './people.ts'
import { reaches } from './people.ts'
import { findPresent } from './permissions.ts'
import type { SessionState, Timer } from './session-types.ts'
import { remaining } from './timer.ts'

/** Nobody is asked to be shorter than this, however little time there is for however many. */
const leastShare: Millis = minute / 2

type Knowing = {
  readonly connected: ReadonlySet<PersonId>
  readonly writers: ReadonlySet<PersonId>
}

/**
 * In which order people stick their notes and tell them: those who are here, then those who are
 * away, then whoever runs the session, unless they have written nothing.
 */
export function speakingOrder(
  people: readonly Person[],
  { connected, writers }: Knowing,
): readonly PersonId[] {
  const present = people.filter(
    ({ barred, access }) => barred === null && reaches(access, 'participant'),
  )
  const rank = ({ id, access }: Person) =>
    access === 'facilitator' ? 2 : connected.has(id) ? 0 : 1
  return present
    .filter(({ id, access }) => access !== 'facilitator' || writers.has(id))
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id }) => id)
}

/** Who is still to come: who has left or only watches by now is passed over, until they are back. */
export function waitingToSpeak({
  floor,
  people,
}: Pick<SessionState, 'floor' | 'people'>): readonly PersonId[] {
  return (floor?.queue ?? []).filter((id) => {
    const person = findPresent({ people }, id)
    return person !== null && reaches(person.access, 'participant')
  })
}

/** What a `state` message says of the floor; browsers compute the same of it. */
export type Turns = {
  readonly timer: Timer
  readonly spotlight: PersonId | null
  readonly floor: SessionState['floor']
}

/** About how long each of those who speak or wait has, if what is left of the phase is shared evenly. */
export function shareEach({ timer, spotlight, floor }: Turns, now: Instant): Millis {
  const people = (floor?.queue.length ?? 0) + (spotlight === null ? 0 : 1)
  return shareOf(remaining(timer, now) ?? 0, people)
}

/**
 * What is left of the speaker's share; negative: they have taken longer, which stops nobody. Null
 * while nobody has a turn. It follows the phase's clock, and stands still with it.
 */
export function turnLeft({ timer, spotlight, floor }: Turns, now: Instant): Millis | null {
  const left = remaining(timer, now)
  if (!floor?.turn || spotlight === null || left === null) return null
  const { leftAtStart } = floor.turn
  return shareOf(leftAtStart, floor.queue.length + 1) - (leftAtStart - left)
}

function shareOf(left: Millis, people: number): Millis {
  return Math.max(leastShare, left / Math.max(1, people))
}

/** Gives somebody the floor, or nobody; where people take turns, theirs begins. */
export function giveFloor(
  state: SessionState,
  participantId: PersonId | null,
  at: Instant,
): SessionState {
  const { floor } = state
  if (floor === null || state.phase !== 'causes') return { ...state, spotlight: participantId }
  const queue = floor.queue.filter((id) => id !== participantId)
  const turn = participantId === null ? null : { leftAtStart: remaining(state.timer, at) ?? 0 }
  return { ...state, spotlight: participantId, floor: { queue, turn } }
}

/** The phase is left: whoever had the floor comes first if it is taken up again. */
export function interruptTurns(state: SessionState): SessionState {
  const { floor, spotlight } = state
  if (!floor?.turn || spotlight === null) return state
  return { ...state, spotlight: null, floor: { queue: [spotlight, ...floor.queue], turn: null } }
}

/** Minutes that the phase was given are shared, and not taken off the speaker's time. */
export function extendTurn(state: SessionState, timer: Timer, at: Instant): SessionState['floor'] {
  const { floor } = state
  if (!floor?.turn) return floor
  const added = (remaining(timer, at) ?? 0) - (remaining(state.timer, at) ?? 0)
  return { ...floor, turn: { leftAtStart: floor.turn.leftAtStart + added } }
}

/** Who comes late speaks last. */
export function queueNewcomer(floor: SessionState['floor'], person: Person): SessionState['floor'] {
  if (floor === null || person.access !== 'participant') return floor
  return { ...floor, queue: [...floor.queue, person.id] }
}
